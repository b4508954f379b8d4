/** What stands before and after a person's name. Lower case, without dots and accents. Source: common usage, written by hand. */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Titles before a name. Not "m" (an initial first of all) and not "don" (a given name). */
export const honorifics = set(`
mr mrs ms miss mx messrs drs dr doctor prof professor sir dame lord lady rev reverend pastor father fr sister brother rabbi imam hon honorable
judge justice senator sen representative rep congressman congresswoman governor gov mayor ambassador commissioner councilman
councilwoman councilmember president chair chairperson principal provost chancellor superintendent chairman chairwoman captain capt colonel col general gen lieutenant lt sergeant sgt major maj commander cmdr admiral
herr herrn frau fraulein monsieur madame mme mlle mademoiselle maitre senor senora senorita sra srta signor signora signorina sig
dott dottore dottoressa dottssa ing avv dhr mevr mevrouw mw meneer heer senhor senhora dra doutor doutora sr exmo exma shri smt`);

/** Titles after a family name, as a suffix. */
export const honorificSuffixes = ["様", "さん", "先生", "님", "씨", "女士", "小姐"];

/** Degrees, certificates, generations and orders after a name. */
export const postNominals = set(`
cae cmp cmm phd md mba cpa esq jr sr ii iii iv rn bsn msn np lpn dnp aprn faan dds dmd do od pe jd llm llb ma ms msc mph mpa mpp med edd
ba bs bsc beng meng mfa aia faia leed pmp cfa cfp cfre sphr phr shrm shrm-cp shrm-scp cissp ccna scrum csm dvm pharmd psyd lcsw lmft mls
obe mbe cbe frs frsa ret usn usaf usmc usa qc kc sc facs facp facep fache fasae icf acc pcc mcc apr iom ioma des cem cemse cve rd rdn
ot pt dpt otr atc ccc-slp clu chfc ea aicp gisp pg`);

/** Small words that belong to a family name. */
export const particles = set(
  "van der den de del della di da do dos das du la le las los von zu zur zum vom bin binti ibn ben al el ter ten te ap st san santa y e af av",
);

/** Family names that open a Vietnamese name. */
export const vietnameseFamilies = set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong",
);
