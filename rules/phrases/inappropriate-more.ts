import type { PhraseGroup } from "../reading/phrase-list.ts";

/** Rarer ones, written the same way. A build whose size is bounded may leave these out. */
export const moreInappropriate: readonly PhraseGroup[] = [
  [
    "client-service int-6",
    "leave it out",
    `
s * * x
s * * *
s * px/pxvat
fu * g
f * * g
oybbql uryy
tb gb uryy
uryy ab/lrnu
cvff/cvffvat
n cnva va gur nff/nefr/ohgg ~ qvssvphyg
unys-nffrq/unys-nefrq/unysnffrq ~ vapbzcyrgr
obyybpxf/ohttre/jnaxre/jnaxref/gbffre/gjng/gjngf/qbhpur/qbhpuront/qbhpurontf/fphzont/fphzontf
qvpxurnq/qvpxurnqf/pbpxfhpxre/pbpxfhpxref/chffvrf/oybjwbo/wrexbss
fperj lbh/uvz/ure/gurz
gung/guvf/vg fhpxf
`,
  ],
  [
    "client-service int-6",
    "say what went wrong, not what somebody is",
    `
n/gur/lbh/gbgny/pbzcyrgr ergneq
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
xvxr/xvxrf/urro/lvq/lvqf/enturnq/enturnqf/gbjryurnq/gbjryurnqf/cnxv/cnxvf
tlccrq/tlcrq
gung/guvf/vg vf/jnf (fb/gbgnyyl/ernyyl) tnl
fb tnl
zvqtrg/zvqtrgf
juvgr genfu
`,
  ],
];
