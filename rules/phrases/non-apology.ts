import type { PhraseGroup } from "../reading/phrase-list.ts";

/** What sounds like an apology and is none. Collected from advice on apologies and from mail. */
export const nonApology: readonly PhraseGroup[] = [
  [
    "unspoken-contract E5",
    "say what you are sorry for, and own it",
    `
sorry/apologies/apologize/apologise if i/we/my/our/this/that/it/the/there ~ sorry that &
sorry/apologies/apologize/apologise if
! sorry/apologies/apologize/apologise if you (have/had/will) (already/also/just) received/receive/got/get/gotten/seen/know/knew/done/heard/sent/answered
! sorry/apologies/apologize/apologise if this/it/that is
! sorry/apologies/apologize/apologise if this/it has (already) been
sorry (that/to/hear) (that) you feel/felt/think/thought/believe/consider/took/misunderstood/misread/misinterpreted/perceived (that)
! sorry (that/to) (hear) (that) you (are/have) (been) feel/felt/feeling (so) (very) unwell/ill/sick/poorly/under
sorry for/about how/the (way) you feel/felt/took
sorry (that) you are/were (so) upset/unhappy/offended/angry/annoyed/bothered/hurt
(i/we) (am/are) (very/so/really/truly) sorry (,) but (,) = unfortunately,
(i/we) (do) apologize/apologise (,) but (,) = unfortunately,
(any) inconvenience/confusion/trouble/misunderstanding (that/which) this/it/that/we may/might (have) (caused/cause/created) ~ the trouble this caused
mistakes/errors were/have (been) made
regret that you feel/felt/think/believe/consider
`,
  ],
];
