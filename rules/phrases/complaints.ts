import type { PhraseGroup } from "../reading/phrase-list.ts";

/** What tells that a mail complains; each line is one marker. */
export const complaints: readonly PhraseGroup[] = [
  [
    "unspoken-contract E5",
    "say that you understand, and that you are sorry",
    `
second/third/fourth/fifth/umpteenth time/request/email/e-mail/attempt/message
yet/once again
unacceptable/inexcusable/outrageous/ridiculous/absurd
still/been/am/are (still) waiting
overcharged/double-charged/overbilled
charged/billed (me/us) twice/again/wrongly/incorrectly
wrong/incorrect/mistaken
! i was/am wrong/mistaken/incorrect
! nothing wrong/incorrect
! thanks/you for (so) (quickly) fixing/correcting/mending/changing (the/my/our) wrong/incorrect/mistaken
your error/errors/mistake/mistakes
error/errors/mistake/mistakes in/on/with my/our
disappointed/disappointing/disappointment/dissatisfied/dissatisfaction
! not/never/no (at) (all) (been) disappointed/disappointing/disappointment/dissatisfied/frustrated/upset/angry/annoyed/unhappy/complaint/complaints/complaining
frustrated/frustrating/frustration
upset/angry/furious/annoyed/annoying/unhappy/livid
fed up
complaint/complaints/complain/complaining
no one/nobody (has/ever/at) (_) (_) replied/answered/responded/called/helped/told
no reply/answer/response/word/news
not (yet/still) received/heard/got (any/a/back)
never received/got/heard/arrived/came
how many times
how much longer
waste of time
lost/losing patience
last straw
not good enough
let us/me down
terrible/awful/poor/horrible/appalling/dreadful/lousy/worst (customer) service/experience/support
unprofessional/incompetent/careless/sloppy
appalled/disgusted/disgusting/disgraceful/atrocious/abysmal/filthy
service/experience/support was/is/has (been) (so/very/truly/really/just/simply) terrible/awful/poor/horrible/bad/dreadful/lousy/slow/appalling
not (at) (all) (very) happy/satisfied/pleased/impressed with/that
speak/talk to (a/the/your) manager/supervisor
cancel my/our
want/demand/expect a/my/our (full) refund/money
damaged/broken/defective
ignored/ignoring
should not have (been/happened)
`,
  ],
];

/** What shows in an answer that the writer has heard it. */
export const understanding: readonly PhraseGroup[] = [
  [
    "unspoken-contract E5",
    "",
    `
sorry/apologize/apologise/apology/apologies/apologizing/regret/regrets
understand/understood/understandable/understandably
frustrating/frustration/disappointing/disappointment/unacceptable/inexcusable/embarrassed
(you) are (quite/absolutely/completely) right
can/do see why/how
should not/never have (to/happened/been)
my/our (own) mistake/fault/error/oversight
hear/heard you
not good enough
not the service/experience
made a mistake
forgive/pardon
dropped the ball
let you down
fell/fallen/falls short
deserve/deserved better
upsetting/annoying/stressful/inconvenience
`,
  ],
];
