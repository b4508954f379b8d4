import type { PhraseGroup } from "../reading/phrase-list.ts";

/** What blames the reader. Collected from advice on business mail and from mail; see PhraseGroup for how it is written. */
export const blame: readonly PhraseGroup[] = [
  [
    "unspoken-contract N3",
    "say what is missing and ask for it",
    `
you/u (have/had/also/again/clearly/simply/still) failed/forgot/forgotten/neglected/omitted to = we still need you to
! if/unless/whether/case/should you (have/had) (ever) forget/fail/failed/forgot/forgotten/neglected/omitted to
you did (clearly/obviously/still) not (even/actually) attach/send/sign/submit/return/include/provide/complete/pay/confirm = we still need you to &
! if/unless/whether/case/that/when you did not _
you (still) have (still) not (yet/even) sent/submitted/returned/provided (me/us) = we have not yet received
you (still) have (still) not (yet/even) said/told/answered/replied/responded/paid/signed/specified/filled/completed/followed/read
! if/unless/whether/case/that/when you (still) have (still) not _
your (own/bad) fault/mistake/negligence/carelessness/oversight/failure
! not/never/without your (own) fault/mistake/oversight/failure
(as) per my/our last/previous/earlier/prior email/e-mail/mail/message/note/emails (,) = as a reminder,
as i/we (have/had) already/repeatedly/clearly/explicitly (been) said/told/mentioned/explained/stated/written/wrote/asked/pointed
i/we (have/had) already told/explained/informed/asked/warned/notified/reminded/answered you
you should have _ed/sent/told/done/given/known/read/brought/taken/written/come/paid/said/kept/thought/chosen/filled/put/spoken/let
! you should have (already/now/just) received/noticed/limited/unlimited/detailed/enhanced/improved/dedicated/added/related/got
you were supposed/meant to
why did/have/do you not/never
why did/have/do not you
obviously (,) you/your
`,
  ],
];
