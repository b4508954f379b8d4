import type { PhraseGroup } from "../reading/phrase-list.ts";

/** What defends the writer instead of helping the reader. Collected from advice on business mail and from mail. */
export const defensive: readonly PhraseGroup[] = [
  [
    "unspoken-contract N5",
    "start with what you can tell them",
    `
(just/so) to be (very/perfectly/absolutely/crystal/completely/quite) clear (,) = -
! want/wanted/like/need/needs/has/have/got/supposed to be (very/perfectly/absolutely/crystal/completely/quite) clear
! to be clear of/from/by
! to be clear about/on the/your/our/which/what (_) date/dates/time/times/day/days/schedule/deadline/deadlines/fee/fees/price/prices/room/rooms/steps/numbers/order
(let) me/us be (very/perfectly/absolutely/crystal/completely/quite) clear
let me make/be one thing clear
i/we want/would (like) to make it/this/one (thing) (very/perfectly/absolutely) clear
with all (due) respect (,) = -
with due/utmost/great/the (greatest/utmost) respect (,) = -
(quite/very) frankly (,/speaking) (,) = -
to be frank/blunt/honest (,) (with) (you) (,) = -
to be perfectly/quite/brutally/completely/totally/very frank/blunt/honest (,) (with) (you) (,) = -
for the record , = -
as i/we (have/had) (previously) said/mentioned/stated/explained/noted/indicated , = -
as i/we (have/had) (previously) said/mentioned/stated/explained/noted/indicated/wrote/written (above/below/before/earlier/previously/in)
as i/we (have/had) (previously) pointed out
! as i/we (have/had) said/mentioned/explained/wrote/written/noted/indicated/stated on/by/over/at/during/to/when
as previously/clearly/repeatedly stated/mentioned/noted/explained/indicated/communicated/advised (,) = -
as stated (above/before/earlier/below/previously/,) = -
! as stated in/on/by the/your/our/section/article/clause/paragraph/page contract/agreement/terms/policy/bylaws/guidelines/invoice/form/handbook/website/schedule/program/programme/brochure/_
like i (already) said (,) = -
as you well/surely/should/must/ought (well/surely/already) know (,) = -
as you are no/well/fully/surely/perfectly (doubt) aware (,) = -
as you should/must/will be (well/fully) aware (,) = -
in case you had/have/did not noticed/notice/realized/realised/realize/realise
in my/our (own) defense/defence (,) = -
no offense/offence (,) (but) (,) = -
correct me if i am wrong (,) (but) (,) = -
not to be rude/difficult/harsh/defensive/funny (,) (but) (,) = -
be that as it may (,) = -
if you say so
for the umpteenth/hundredth/thousandth/millionth/last time (,) = -
`,
  ],
  [
    "unspoken-contract N5",
    "say how you see that it looked to them, then what happened",
    `
i/we never said/promised/told/claimed/agreed/stated/offered/guaranteed/implied/suggested/wrote
! i/we never said/told _ (_) goodbye/thanks
that/this/it is (simply/just/completely/factually/totally/patently/absolutely) incorrect/untrue/false/inaccurate
that/this/it is (simply/just/completely/factually/totally/patently/absolutely) not true/correct/accurate/fair
not what i/we (had/have) said/meant/wrote/agreed/promised/offered
i/we (very) clearly/explicitly/specifically/repeatedly/expressly said/told/stated/explained/wrote/mentioned/asked
not my/our fault/mistake/error
no one/nobody (ever/even) told/informed/asked/notified/warned me/us
i/we was/were never (even) told/informed/asked/notified/warned/consulted/made
i/we was/were not (even/ever) told/informed/asked/notified/warned/consulted
i/we was/were not (even/made) aware (of) that/the/any/this/it
i/we (have) did/done everything i/we could
i/we (have) did/done nothing wrong
it/that/this was not me/us
last time i/we checked
last i/we checked
i/we (only/just) did what i/we was/were told/asked
i/we do/did/can not see why/how
i/we fail/failed to see/understand
! why/where i/we fail/failed to see/understand
that/this/it does not make (any) sense
! that/this/it does not make (any) sense to
that/this/it makes no sense
no one/nobody else (has/have/had/ever) (ever) complained/complains
no one/nobody else (has/have/had/ever) (ever) had/has a/any/this problem/problems/issue/issues
the only one/customer/client/member/person complaining
the only one/customer/client/member/person who (has/ever) complained/complains
only/just/simply trying to help
only/just/simply trying to do my/our job
stand by what i/we said/wrote
how is that/this/it my/our
do/can/could not blame me/us
you can not (seriously/reasonably/possibly) blame/expect me/us
`,
  ],
  [
    "unspoken-contract N5",
    "say that you have understood, and what you will do",
    `
let/allow me/us (to) remind you that = please note that
(let/allow) (me/us) (to) (may/must/should) (i/we) remind you
! will/would/could/can/to/i/we/shall/just (gladly/also/like/to) (to) remind you
i/we resent
i/we take offense/offence/exception (at/to)
i/we am/are (deeply/very/frankly) offended/insulted
i find it/this/that (very/rather/quite/deeply) offensive/insulting/ridiculous/insane
that/this/it is (very/so/completely/totally/absolutely/simply/just/quite) unfair/unreasonable/ridiculous/absurd/outrageous/nonsense/ludicrous
i/we (do/did) not appreciate your/being/the tone/implication/accusation/accusations/accused/spoken/attitude
your tone/attitude/accusation/accusations/insinuation/insinuations
putting/twisting my/our words
putting words in my/our mouth
i/we (strongly/completely/totally/categorically/firmly) refute/reject (the/your/this/that/any/these)
i/we strongly/completely/totally/categorically/firmly disagree/deny/dispute
calm down
no need to get/be so/upset/angry/rude/aggressive/hostile
no need to shout/yell/accuse/overreact
you are overreacting
you have to/must understand/admit/realize/realise (that)
you need to understand/admit/realize/realise (that)
i/we have better things to do
i/we do not have time for this/that
what more/else do/did you want/expect
what do/did you expect/want me/us to
`,
  ],
];
