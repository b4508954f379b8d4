import type { PhraseGroup } from "../reading/phrase-list.ts";

/** Swearing and slurs, each letter thirteen places on, so that nobody who reads the code has to read them. */
export const inappropriate: readonly PhraseGroup[] = [
  [
    "client-service int-6",
    "leave it out",
    `
shpx/shpxf/shpxre/shpxref/zbgureshpxre/zbgureshpxref/pyhfgreshpx/jgs/fgsh
shpxvat/shpxva/zbgureshpxvat/tbqqnza/tbqqnzarq/sernxvat/sevttvat ~ -
shpxrq
shpxrq/fperjrq hc ~ zvfunaqyrq
gur uryy/shpx ~ -
! gur uryy _vat
fuvg/fuvgf/fuvggvat/fuvgurnq/ubefrfuvg/qvcfuvg/ohyyfuvg/ohyypenc
fuvggl/penccl ~ cbbe
penc/penccrq
qnza/qnzarq ~ -
qnza vg/lbh
qnzzvg/qnzavg/tbqqnzzvg
cvffrq (bss) ~ hcfrg
nff/nefr/nffubyr/nffubyrf/nefrubyr/nefrubyrf/wnpxnff/qhzonff/nffung/fznegnff/onqnff
onfgneq/onfgneqf/ovgpu/ovgpurf/ovgpuvat/ovgpul
phag/phagf/juber/juberf/fyhg/fyhgf/fyhggl/fxnax
`,
  ],
  [
    "client-service int-6",
    "say what went wrong, not what somebody is",
    `
vqvbg/vqvbgf/vqvbgvp/zbeba/zbebaf/zbebavp/vzorpvyr/vzorpvyrf/pergva/qvzjvg/unysjvg/avgjvg/ahzofxhyy
ergneqf/ergneqrq/yvogneq/fcnm/zbatbybvq
`,
  ],
  [
    "client-service int-6",
    "name the person, and no group",
    `
avttre/avttref/avttn/avttnf/qnexvr/qnexvrf/pbba/pbbaf
! znvar pbba/pbbaf
puvax/puvaxf/tbbx/tbbxf/wnc/wncf/puvanzna/jrgonpx/jrgonpxf/ornare/ornaref/fcvp/fcvpf
! n/gur puvax/puvaxf va
! fcvp naq fcna
snttbg/snttbgf/snt/sntf/genaal/genaavrf/furznyr/ubzb/ubzbf/cbbsgre/cbbsgref
! ubzb fncvraf/rerpghf
`,
  ],
];
