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
you clearly/obviously/simply/just did not (even/actually) read/follow/check/look/listen/attach/send/sign/submit/understand
you did (clearly/obviously/still) not (even/actually) fill/enter/use/give/supply/read/register/renew
! if/unless/whether/case/that/when you did not _
your (own/bad) fault/mistake/error/negligence/carelessness/oversight/failure
! your error message/messages/report/reports/code/codes/log/page/rate
! not/never/without your (own) fault/mistake/oversight/failure
(as) per my/our last/previous/earlier/prior email/e-mail/mail/message/note/emails (,) = as a reminder,
you should have _ed/sent/told/done/given/known/read/brought/taken/written/come/paid/said/kept/thought/chosen/filled/put/spoken/let
! you should have (already/now/just) received/noticed/limited/unlimited/detailed/enhanced/improved/dedicated/added/related/got
`,
  ],
  [
    "unspoken-contract N3",
    "say what is missing and ask for it",
    `
you (still) have (still) not (yet/even) sent/submitted/returned/provided (me/us) = we have not yet received
you (still) have (still) not (yet/even) said/told/answered/replied/responded/paid/signed/specified/filled/completed/followed/read
! if/unless/whether/case/that/when you (still) have (still) not _
as i/we (have/had) said/told/mentioned/explained (you) before/already/twice/several (times)
you should of _
as i/we (have/had) already/repeatedly/clearly/explicitly (been) said/told/mentioned/explained/stated/written/wrote/asked/pointed
i/we (have/had) already told/explained/informed/asked/warned/notified/reminded/answered you
you were supposed/meant to
why did/have/do you not/never
why did/have/do not you
obviously (,) you/your
did you forget/neglect/fail to = could you please
you (have/had) (clearly/obviously/completely/simply) ignored/misread/overlooked/disregarded/misunderstood/botched
! if/unless/whether/case/that you (have/had) ignored/misread/overlooked/disregarded/misunderstood
you (have) missed my/our/the email/e-mail/mail/message/note/deadline
! if/unless/whether/case/that you (have) missed _ _
you were clearly/already/repeatedly/specifically/explicitly told/asked/informed/warned/reminded/instructed
you were told/warned/reminded (to/that/about)
! if you were told/warned/reminded
you did (clearly/obviously) not (even/actually) read/follow/check/listen/bother/respond/reply/answer/mention/tell/say/specify
you do/could not (even) bother/listen/care
you (have) never told/said/asked/replied/responded/answered/paid/called/mentioned/informed/let/signed/read/checked
you (have) never sent/returned/submitted/provided (me/us) = we have not received
you keep/kept asking/sending/forgetting/ignoring/changing/missing/calling/making
you always forget/wait/change/complain/send/ask
you should not have _ed/sent/told/done/given/taken/written/paid/said/put/chosen/gone
you should/must have known/read (better)
you ought to have
you should know better
if you had (only/just/actually) read/listened/followed/checked/told/bothered/paid/called/sent/done
! if you had called/sent/paid/told me
had you (only/just/actually) read/listened/followed/checked/told/bothered/paid/called/sent/done
you could/might (at) (least) have (at) (least) told/asked/called/warned/mentioned/bothered
next time (,) (please/just/try) (to) read/check/listen/think/follow/pay
read my/our email/e-mail/mail/message/emails/instructions again/properly/carefully/before/first
pay more/closer/better attention (to)
you (have) waited too long/late
you left it/this/that too late
no one/nobody from _ (_) (has/have/ever) (ever/even) responded/replied/answered/called/bothered
`,
  ],
  [
    "unspoken-contract N3",
    "say what went wrong without saying whose fault it was",
    `
you are (clearly/obviously/simply/just) wrong/mistaken/misinformed
! if/whether/unless you are wrong/mistaken/misinformed
you are (entirely) at fault
you are (entirely) to blame
! not/never your fault/doing/error
blame you/yourself/yourselves
! not blame you/yourself/yourselves
only have yourself/yourselves to thank
(an/the/your) error/mistake/oversight/omission/negligence on your end/part/side
a/was/is/simply/just user error
your failure/refusal/inability/unwillingness to
! not/without your failure/refusal/inability/unwillingness to
your lack/absence of
your sloppy/careless/incompetent/unprofessional/constant
careless/irresponsible/unprofessional/thoughtless/silly/rude of you
due/owing to your delay/lateness/error/confusion/mistake/oversight/failure
because of your delay/lateness/error/confusion/mistake/oversight/failure/negligence
you (have) caused/created this/the/a problem/delay/mess/mistake/error/confusion/issue/situation
this/that/it is (all/entirely/totally) your doing
this/that is (all/entirely/totally) on you
you (have) made a/an/another/the/this mistake/error
! if/unless/whether/case/that/think/believe you (have) made a/an/another/the/this mistake/error
you (have) sent/gave/given/provided/entered/submitted/used/filled/typed/ordered/booked (me/us/in/out) the/a/an wrong/incorrect/incomplete
! if/unless/whether/case/that you (have) sent/gave/given/provided/entered/submitted/used/filled/typed/ordered/booked (me/us/in/out) the/a/an wrong/incorrect/incomplete
you did it/this/that wrong/incorrectly
you (have) wasted my/our time
a (complete/total) waste of my/our time
what were you thinking
what is wrong with you
how could you (not)
`,
  ],
  [
    "unspoken-contract N3",
    "say once more, in a friendly way, what you need",
    `
how many/often times/must/do/should (do/must/should/will) (i/we) (have) (to) tell/ask/say/remind/explain
i/we (have) told/asked/reminded/warned you several/many/multiple/numerous/three/countless times
i/we (have) repeatedly told/asked/reminded/warned/explained
i/we (have) warned you
you people
you claim/claimed/allege/alleged (that/to)
you promised (me/us)
you do not (even/seem) (to) understand/listen/realize/realise/care
! if/unless/whether/case/that/what/which/anything you do not understand
you seem/appear to have forgotten/ignored/misread/missed/overlooked/misunderstood
you are asking a lot
you are asking for the impossible
`,
  ],
];
