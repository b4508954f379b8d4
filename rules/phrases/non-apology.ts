import type { PhraseGroup } from "../reading/phrase-list.ts";

/** What sounds like an apology and is none. Collected from advice on apologies and from mail. */
export const nonApology: readonly PhraseGroup[] = [
  [
    "unspoken-contract E5",
    "say what you are sorry for, and own it",
    `
sorry if i/we/my/our/this/it/the/there ~ sorry that &
apologies if i/we/my/our/this/it/the/there ~ apologies that &
apologize if i/we/my/our/this/it/the/there ~ apologize that &
apologise if i/we/my/our/this/it/the/there ~ apologise that &
sorry if that ~ sorry that this
! sorry/apologies/apologize/apologise if you already have/had
! sorry/apologies/apologize/apologise if i have/got the wrong
! sorry/apologies/apologize/apologise if i am repeating/asking/missing/mistaken/interrupting/bothering
! be/than sorry (,) but
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
  [
    "unspoken-contract E5",
    "say what you are sorry for, and own it",
    `
my apologies (,) but (,) = unfortunately,
apologies (,) but (,) = unfortunately,
sorry (,) however/though/although
sorry/apologies/apologize/apologise for/about the/that/this/any (_) (,) but
while/although/though i/we am/are sorry
sorry (that) you did not like/understand/read/agree/enjoy
sorry (that) you see/saw it/this/that
sorry (that) you had/have/got/formed this/that/such (a/an) impression/view/perception/opinion
sorry (that) you (got/felt) offended/hurt
sorry for/about your feelings
sorry for/about whatever
apologize/apologise/apologies for whatever
sorry for trying/asking/caring/being
sorry not sorry
sorry (,) that/those is/are (just/simply) our/the rules/policy
sorry (,) that is (just/simply) how
sorry (that) i/we am/are not perfect
sorry (that) it/things had to come to this
regrettable/unfortunate that you feel/felt/think/believe/are/were
regret (it) if
regret any inconvenience/misunderstanding/offense/offence/confusion/upset
i/we (have) (already) said (that) (i/we) (was/were/am/are) sorry
i/we (have) already apologized/apologised
guess/suppose i/we (should) am/are/owe/apologize/apologise
anyone/anybody/those/people who was/were/is/are/may/might/feel/felt (have/be) (been/felt) offended/upset
if anyone/anybody/you was/were/are/felt/feels/feel/got/took (any) offended/hurt/offense/offence
forgive/excuse/pardon me for thinking/asking/assuming/trying/expecting/caring
may/might have come across as
`,
  ],
  [
    "unspoken-contract E5",
    "say that you see what it meant for them, and how you put it right",
    `
these things happen
mistakes happen
nobody/no-one is perfect
i/we am/are only/just human
happens to everyone/everybody
not my/our intention/intent (to)
did not mean/intend to offend/upset/hurt/insult/cause/sound
never meant/intended to offend/upset/hurt/insult/cause/sound
no big deal
not (such/really/that) (a) big (of) (a) deal
not the end of the world
no harm done/meant/intended
no offense/offence/disrespect meant/intended
no hard feelings
just/only a joke
just/only joking/kidding
you are (being) too/overly sensitive
what more/else can/could/should i/we say
sorry about your luck
tough break
my bad ~ my mistake
`,
  ],
];
