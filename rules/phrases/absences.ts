import type { PhraseGroup } from "../reading/phrase-list.ts";

/** Why somebody is away, where that is private. */
export const absences: readonly PhraseGroup[] = [
  [
    "client-service tel-7",
    "say that they are unavailable and until when, not why",
    `
is/are (still/currently/now/also) (off/out/away/home/at) (home) (with/on) sick/ill/unwell/hospitalized/hospitalised/injured ~ is unavailable
is not (feeling) (very) well ~ is unavailable
is (at) home with (a/an/her/his/their) sick/ill ~ is unavailable
is (at) home with (a/an/the) flu/cold/covid/migraine/fever/virus ~ is unavailable
is attending (a/an/the/her/his/their) (_) funeral/wake ~ is unavailable
is (still/currently) dealing/coping/struggling with (a/an/the/some) (family/personal/health/medical) emergency/illness/loss/death/bereavement/divorce/depression/cancer ~ is unavailable
is (still/currently) caring for (a/her/his/their) (sick/ill/elderly) mother/father/wife/husband/son/daughter/child/parents ~ is unavailable
is (still/currently) taking care of (a/her/his/their) (sick/ill/elderly) mother/father/wife/husband/son/daughter/child/parents ~ is unavailable
is (still/currently) away/out/off/absent/gone/unavailable for/due/because (to/of) personal/medical/health/family reasons/problems/issues/emergency ~ is unavailable
was away/out/off/absent/gone/unavailable for/due/because (to/of) personal/medical/health/family reasons/problems/issues/emergency
had (a/her/his/their) baby/twins
was/were (off/out/away/home/at) (home) (with/on) sick/ill/unwell/injured
was/were in (the/a) hospital/rehab/court/jail
was on sick/medical/maternity/paternity/parental/bereavement/compassionate/stress/disability leave
had to go/take/bring (_) (_) to (the/a) hospital/doctor/dentist/funeral/court
is/are (still/currently/now) out/off (sick/ill) (with/because) (a/an/the/of) flu/cold/covid/migraine/fever/virus/cancer/pneumonia/bug ~ is unavailable
has/is has/got/down/suffering (come) (with/from) (a/an/the) flu/cold/covid/migraine/fever/cancer/burnout/depression/pneumonia ~ is unavailable
has (a/an/the) flu/cold/covid/migraine/fever/cancer/burnout/depression/pneumonia/surgery ~ is unavailable
is/are (still/currently/now/back) in (the/a) hospital/rehab/court/jail/therapy/mourning ~ is unavailable
is (still/currently/now) (out/off/away) on sick/medical/maternity/paternity/parental/bereavement/compassionate/stress/disability/family leave ~ is unavailable
is (still/currently) recovering from ~ is unavailable
is/are (going) on vacation/holiday/holidays with ~ is unavailable
is on (her/his/their) honeymoon ~ is unavailable
is at a/the/her/his/their (_) doctor/dentist/funeral/therapist/therapy/doctor's ~ is unavailable
is at a/the/her/his/their doctor is (office/appointment) ~ is unavailable
has a/an doctor is appointment ~ is unavailable
has a/an doctor's/medical/hospital appointment ~ is unavailable
is having/undergoing (a/an/her/his/their) surgery/operation/baby/treatment/chemotherapy/procedure ~ is unavailable
called/phoned in sick
was/is taken ill
was/got fired/dismissed/suspended/terminated/sacked/arrested/hospitalized/hospitalised
has been fired/dismissed/suspended/terminated/sacked/arrested/hospitalized/hospitalised/sick/ill
was/got/been let go
was/got/been laid off
had (a/an) surgery/operation/accident/breakdown/miscarriage/stroke
had a heart attack
broke her/his/their leg/arm/ankle/wrist/hip
has/had family/personal/health/medical/marital problems/issues/emergency/reasons
has/had a family/personal/health/medical emergency/problem/issue
for/of personal/health/medical/family reasons
is getting divorced
is going through a divorce/breakup/separation
is pregnant
gave birth
child/son/daughter/kid/wife/husband/mother/father is (very) sick/ill/dying
child/son/daughter/wife/husband/mother/father/brother/sister (has) died
child/son/daughter/wife/husband/mother/father/brother/sister (has) passed away
is having a breakdown
lost her/his/their mother/father/wife/husband/son/daughter/brother/sister
quit (her/his/their) (job)
`,
  ],
];
