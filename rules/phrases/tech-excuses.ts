import type { PhraseGroup } from "../reading/phrase-list.ts";

/** Technology as an excuse of ours. What may have happened at the reader's side is none. */
export const techExcuses: readonly PhraseGroup[] = [
  [
    "ten-commandments 9a",
    "own the delay and give the answer",
    `
went/gone/landed/ended/fell/caught/stuck/buried/lost/sitting/moved/routed/diverted/sent/blocked/filtered/flagged (up/straight/directly/down) in/into/to/by/inside my/our (_) junk/spam/bulk/clutter/quarantine/inbox
went/landed/ended (up/straight/directly) in/into/to (the) junk/spam/clutter/quarantine
! if/case/might/may/could it/this/that/they/have (has/have) went/gone/landed/ended (up/straight/directly) in/into/to (the) junk/spam/clutter/quarantine
found it/this/that/them/your (_) in my/our (_) junk/spam/bulk/clutter/quarantine
my/our (_) spam/junk filter caught/blocked/ate/grabbed/moved/filtered
(was/been/got/were) flagged/marked as spam/junk
never made it to my/our inbox
never reached/arrived (in) my/our inbox
the/our/my/this (_) server/system/website/site/portal/database/network/internet/wi-fi/wifi/vpn/printer/scanner/computer/laptop/pc/email/e-mail/mailbox/phone/crm was/were/went/had (been) down/offline/slow/unavailable/broken/crashing/dead
the/our/my/this (_) server/system/website/portal/database/network/internet/wi-fi/wifi/vpn/printer/scanner/computer/laptop/pc/crm crashed/died/froze/failed/broke/hung
the/our/my/this (_) server/system/website/portal/database/network/internet/computer/laptop/email/e-mail was not working/syncing/responding
the/our/my system/computer/software/database/crm ate/lost/deleted/dropped/swallowed/hid
the/our/my system/computer/software/database/crm would/will/did/does not let/allow
outlook/gmail/teams/excel/word/sharepoint/onedrive/zoom ate/lost/deleted/crashed/froze/hid/swallowed/misfiled/buried/archived
outlook/gmail/teams/excel/word/sharepoint/onedrive/zoom did not send/sync/save/show/notify/work
outlook/gmail/teams/excel/sharepoint/onedrive/zoom was down/slow/acting
autocorrect/auto-correct/autofill/autocomplete/spellcheck changed/did/struck/got/filled/picked
technical/computer/server/system/internet/email/e-mail/network/software/connection/wi-fi/wifi glitch/glitches/hiccup/hiccups/gremlins
had/having/due to/of (some/a/an/our) technical/computer/server/system/internet/email/e-mail/network/software/connection difficulties/problems/issues/trouble/troubles/problem/issue
had/having/with/experienced/experiencing (some/a/an/our) technical/computer/server/system/internet/email/e-mail/network/software/connection difficulties/problems/issues/trouble/troubles/problem/issue
due to (a/an/our/the/some) technical/computer/server/system/software/network/email (_) error/failure/bug/outage/issue/issues/problem/problems/fault/difficulties
because of (a/an/our/the/some) technical/computer/server/system/software/network/email (_) error/failure/bug/outage/issue/issues/problem/problems/fault/difficulties
a glitch in/with the/our/my
my/our phone/laptop/battery/computer died/ran/froze
the/our/my internet/power/network/wi-fi/wifi/connection was/went/is out
had/to/of (a/an/the/our/some) (_) server/system/network/power/internet/computer/email/e-mail outage/outages/failure/crash
had/having/to/of (some/a/an/our) it difficulties/problems/issues/trouble/troubles/problem/issue
my/our (_) system/server/outlook/computer/laptop/phone/email/e-mail/inbox/internet was/is/has/have (been) acting/playing up
my/our outlook/computer/laptop/phone/email/e-mail/inbox/mailbox was/is not working/syncing/updating/responding/loading
my/our inbox was/is/got full/overflowing/flooded
our/my mail/email/e-mail server bounced/rejected/blocked/delayed
`,
  ],
];
