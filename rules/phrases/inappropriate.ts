import type { PhraseGroup } from "../reading/phrase-list.ts";

/** Swearing and slurs, each letter thirteen places on, so that nobody who reads the code has to read them. */
export const inappropriate: readonly PhraseGroup[] = [
  [
    "client-service int-6",
    "leave it out",
    `
shpx/shpxf/shpxre/jgs
shpxvat ~ -
fuvg/ohyyfuvg
nff/nffubyr/onfgneq/ovgpu/phag
vqvbg/vqvbgf/zbeba/zbebaf
avttre/avttref/snttbg/snttbgf
shpxref/zbgureshpxre/zbgureshpxref/pyhfgreshpx/fgsh
shpxva/zbgureshpxvat/tbqqnza/tbqqnzarq/sernxvat/sevttvat ~ -
shpxrq
shpxrq/fperjrq hc ~ zvfunaqyrq
gur uryy/shpx ~ -
! gur uryy _vat
s * * x
s * * *
s * px/pxvat
fu * g
f * * g
fuvgf/fuvggvat/fuvgurnq/ubefrfuvg/qvcfuvg/ohyypenc
fuvggl/penccl ~ cbbe
penc/penccrq
qnza/qnzarq ~ -
qnza vg/lbh
qnzzvg/qnzavg/tbqqnzzvg
oybbql uryy
tb gb uryy
uryy ab/lrnu
cvff/cvffvat
cvffrq (bss) ~ hcfrg
n cnva va gur nff/nefr/ohgg ~ qvssvphyg
nefr/nffubyrf/nefrubyr/nefrubyrf/wnpxnff/qhzonff/nffung/fznegnff/onqnff
unys-nffrq/unys-nefrq/unysnffrq ~ vapbzcyrgr
onfgneqf/ovgpurf/ovgpuvat/ovgpul
obyybpxf/ohttre/jnaxre/jnaxref/gbffre/gjng/gjngf/qbhpur/qbhpuront/qbhpurontf/fphzont/fphzontf
qvpxurnq/qvpxurnqf/pbpxfhpxre/pbpxfhpxref/chffvrf/oybjwbo/wrexbss
phagf/juber/juberf/fyhg/fyhgf/fyhggl/fxnax
fperj lbh/uvz/ure/gurz
gung/guvf/vg fhpxf
`,
  ],
  [
    "client-service int-6",
    "say what went wrong, not what somebody is",
    `
vqvbgvp/zbebavp/vzorpvyr/vzorpvyrf/pergva/qvzjvg/unysjvg/avgjvg/ahzofxhyy
n/gur/lbh/gbgny/pbzcyrgr ergneq
ergneqf/ergneqrq/yvogneq/fcnm/zbatbybvq
fghcvq/qhzo crbcyr/crefba/jbzna/zna/pyvrag/phfgbzre/pbj
fuhg hc
fuhg lbhe zbhgu
qebc qrnq
`,
  ],
  [
    "client-service int-6",
    "name the person, and no group",
    `
avttn/avttnf/qnexvr/qnexvrf/pbba/pbbaf
! znvar pbba/pbbaf
puvax/puvaxf/tbbx/tbbxf/wnc/wncf/puvanzna/jrgonpx/jrgonpxf/ornare/ornaref/fcvp/fcvpf
! n/gur puvax/puvaxf va
! fcvp naq fcna
xvxr/xvxrf/urro/lvq/lvqf/enturnq/enturnqf/gbjryurnq/gbjryurnqf/cnxv/cnxvf
tlccrq/tlcrq
snt/sntf/genaal/genaavrf/furznyr/ubzb/ubzbf/cbbsgre/cbbsgref
! ubzb fncvraf/rerpghf
gung/guvf/vg vf/jnf (fb/gbgnyyl/ernyyl) tnl
fb tnl
zvqtrg/zvqtrgf
juvgr genfu
`,
  ],
];

/** A group of them to be read, or the other way round. */
export function turned([clause, instead, lines]: PhraseGroup): PhraseGroup {
  const plain = lines.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97));
  return [clause, instead, plain];
}
