import type { PhraseGroup } from "../reading/phrase-list.ts";

/** What leaves the reader to find help alone. Collected from advice on customer service and from mail. */
export const buckPassing: readonly PhraseGroup[] = [
  [
    "unspoken-contract N2",
    "say who will see to it, and bring them in",
    `
not (really/actually/even/technically/part) (in/within/of) my/our job/department/responsibility/problem/area/role/business/concern/remit/task/duty
not something (that) i/we (can/could/would) (really) do/handle/deal/offer/control
not handled/managed/processed/done/run/covered by me/us/our/my
someone/somebody else is problem/job/department/responsibility/fault
take/taking (it/this/that) up with
! will/would/to/can/could/shall/let/have/has/had/me/us/i/we/and/already take/taken/took/taking (it/this/that) up with
no idea who/why/what/where/how
the wrong person/department/team to
`,
  ],
  [
    "unspoken-contract N2",
    "say what you can do, and who can do the rest",
    `
nothing (else/more/further/much) (that) i/we can/could/are/am (able) (to) (do)
you will (just/simply) have to call/contact/ask/phone/email/e-mail/wait/resubmit/reapply/redo/pay/file/fill/send/submit = please &
you will (just/simply) have to speak/talk/write/check/deal/sort/figure to/with/it/this/that
our/my hands are tied
i/we can not help you (with)
above my/our pay grade
`,
  ],
];
