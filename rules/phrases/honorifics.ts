/** What stands before and after a person's name. Lower case, without dots and accents. Source: common usage, written by hand. */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Titles before a name. Not "m" (an initial first of all) and not "don" (a given name). */
export const honorifics = set(`
mr mrs ms miss mx messrs dr drs doctor prof professor sir dame lord lady rev reverend pastor father fr sister brother rabbi imam hon judge justice
senator sen rep governor gov mayor president chair chairman chairwoman principal superintendent captain capt colonel col general gen lieutenant lt sergeant sgt major commander
admiral ambassador bishop archbishop cantor chancellor chaplain coach commissioner congressman congresswoman councilman councilwoman deacon mother provost sheikh sheriff
shri smt
herr herrn frau monsieur madame mme mlle maitre senor senora srta sra sr sig signor signora dott dottor dottore dottssa ing avv mevr mevrouw mw meneer heer senhor senhora dra`);

/** Degrees, certificates and generations after a name; two to six capitals behind a comma are one without being listed. */
export const postNominals = set(`
cae cmp cfp cpa cfa cfre pmp phd md mba esq jr sr ii iii iv rn bsn msn np dnp dds dmd do pe jd llm llb ma ms msc mph mpa mpp med edd ba bs bsc phr sphr dvm pharmd
psyd lcsw mfa obe mbe ret faan facs aia qc kc ed ea pg ot pt sc`);

/** Small words that belong to a family name. */
export const particles = set(
  "van der den de del della di da do dos das du la le las los von zu zur vom bin ibn ben al el ter ten te ap st san santa y e af av",
);

/** Family names that open a Vietnamese name. */
export const vietnameseFamilies = set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong",
);
