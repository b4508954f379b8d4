import type { PhraseGroup } from "../reading/phrase-list.ts";

/** What leaves the reader to find help alone. Collected from advice on customer service and from mail. */
export const buckPassing: readonly PhraseGroup[] = [
  [
    "unspoken-contract N2",
    "say who will see to it, and bring them in",
    `
not (really/actually/even/technically/part) (in/within/of) my/our job/department/responsibility/problem/area/role/business/concern/remit/task/duty
not something (that) i/we (can/could/would) (really) do/handle/deal/offer/control/help/assist
that/this/it is not us
not handled/managed/processed/done/run/covered by me/us/our/my
someone/somebody else is problem/job/department/responsibility/fault
take/taking (it/this/that) up with
! will/would/to/can/could/shall/let/have/has/had/me/us/i/we/and/already take/taken/took/taking (it/this/that) up with
you (will) need/have/must/should (to) take (it/this/that) up with
no idea who/why/what/where/how
the wrong person/department/team to
`,
  ],
  [
    "unspoken-contract N2",
    "say what you can do, and who can do the rest",
    `
nothing (else/more/further/much) (that) i/we can/could/are/am (able) (to) (do)
! is/was/be/if there (is/was) nothing/anything (else/more/further) (that) i/we can/could (do)
you will (just/simply) have to _ = please &
! you will (_) have to be/not/excuse/forgive/pardon/let/try/join/visit/come/trust/imagine/admit/see/show/remind/tell/love/stop/choose/judge
you will (just/simply) have to speak/talk/write/check/deal/sort/figure to/with/it/this/that
our/my hands are tied
i/we can not help you (with)
above my/our pay grade
`,
  ],
  [
    "unspoken-contract N2",
    "say who will see to it, and bring them in",
    `
i/we do not deal with
i/we do not handle that/this/those/these/such
i only handle/deal/do/work/cover
outside (of) my/our department/area/remit/job/responsibility
not my/our decision/choice/idea/doing/place
not up to me/us
out of my/our hands
beyond my/our control/power
not in my/our hands/power
i/we (have) have no control/say/influence (over/in)
i/we do not make/set/write the rules/policy/policies/prices/decisions
i/we just/only work here
just/only doing my/our job
just/only following orders/procedure/instructions/policy
i was only/just told/asked/instructed to
i/we was/were not (even) involved (in/with)
i/we was/were not part of
before my time
i/we have no idea/clue
how should/would i/we know
you/should/could/please/better ask/try/contact someone/somebody else
you (will) need/have to ask/try/contact/find/call someone/somebody else
i/we can not do anything (else/more/further) about/for it/this/that/you
talk/speak/complain to my/the boss/manager/supervisor
talk/speak to your (_) (_) people
i/we can/will pass it/this on but
nothing to do with me/us
not (what) i am paid to/for
not in my job description
does not concern me/us
did/done my/our part/bit
why are you asking/contacting/emailing/telling/calling me/us
not sure why you (are) asking/contacting/emailing/telling/asked/contacted/emailed me/us
leave/keep me/us out of it/this/that
`,
  ],
  [
    "unspoken-contract N2",
    "say what you can do, and who can do the rest",
    `
can not be of (any/much/further) help/assistance
i/we am/are not allowed/authorized/authorised/permitted to help/do/discuss/say/tell
(can/cannot) not be held responsible/liable/accountable
i/we am/are not responsible/liable/accountable for
that/this/it is (just/simply) (our/company/the) policy
against (our/company/the) policy
that/this is (just/simply) how/the (way) it/we/things is/do/works/are (it)
it is what it is
rules are rules
figure/sort/work it/this/that out yourself/yourselves
figure/sort/work it/this/that out on your own
deal with it/this/that yourself/yourselves
do it yourself/yourselves
look it up yourself
google it/that/this
you are on your own
that/this/it is (now) your problem/job/business/concern/issue
is your problem by then
no/not one/nobody here can/could/knows
there is no way i/we can/could
no can do
no/not much i/we can do
not my/our circus
could/can not care less
do not shoot the messenger
take your business/complaint elsewhere
tough luck
`,
  ],
];
