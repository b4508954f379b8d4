/** Which given names are forms of one another, and which words are given names. Used to tell another form of a name from another person. */
import { moreNames } from "./nicknames-more.ts";

/**
 * A name and its other forms, one name a line, the full form first; lower case, without accents. Source: common usage, written by hand.
 * A short form may stand on several lines (Alex, Pat, Chris); two names that share one are still two names. Endings in -y, -ie and -i
 * ("Tommy", "Debi") are derived, and stand here only where nothing shorter does.
 */
const names = `
abigail abby gail
albert al bert
alexander alex alec sandy
alexandra alex sandra sandy lexi
alfred al alf fred
alison allison ali
amanda mandy
amy
andrew andy drew
angela angie
ann anne annie anna nan nancy
anna annie nina anya
anthony tony ant antonio
barbara barb babs
benjamin ben
beverly bev
brian bryan
carl karl
carol carole
caroline carolyn carrie
catherine cathy kate cat cate katherine kathryn katharine kathy kat katie kit kay kitty
charles charlie chuck chas
charlotte lottie charlie char
christina christine chris tina christy
christopher chris kit
christian chris
cynthia cindy
daniel dan
david dave
deborah debra deb
denise
dennis den
diane diana
donald don
donna
dorothy dot dottie dolly
douglas doug
edmund ed ted ned
edward ed ted ned
edwin ed
eleanor ellie nell nora
elizabeth elisabeth liz beth betty betsy bess eliza lisa libby lizzie
ellen ellie
emily em emma
eric erik
evelyn eve
frances fran
francis frank fran
frederick fred rick fritz
gabriela gabrielle gabi
gary
gerald jerry
geoffrey jeffrey geoff jeff
george georgie
glenn glen
gregory greg
harold harry hal
helen nell lena
henry hank harry hal
holly
isaac ike
jacob jake
jacqueline jackie jacqui
james jim jamie
jane janie
janet jan
jason jay
jean
jeanne
jennifer jen jenn
jeremy jeremiah jerry jem
jessica jess jesse
jill
joan
joanna joanne jo
john johnny jack jon
jonathan jon
jose pepe
joseph joe
joshua josh
judith judy jude
julia julie jules
julian jules
karen
kathleen kathy kate katie kay
keith
kelly
kenneth ken
kevin kev
kimberly kim
kristen kristin kris
kristina kris tina
kurt
lauren laurie
laurence lawrence larry
lee leigh
leonard len leo
lillian lily lil
linda lindy
louis lou
lucas luke
lucy lucille
madeline madeleine maddie
manuel manny
marcus marc mark
margaret peggy peg meg maggie marge mags greta margot madge rita
maria mary marie mia
mary molly polly
martha marty
martin marty
matthew matt mat
maxwell maximilian max
megan meg meghan
michael mike mick mickey mitch
michelle shelly
mohammed mohammad muhammad mohamed mo
monica
nancy nan
natalie natalia nat
natasha nat tasha
nathaniel nathan nate nat
neil neal
nicholas nicolas nick nico
nicole nick nicky nikki
olivia liv
pamela pam
patricia pat patsy trish tricia
patrick pat paddy rick
paul
paula
peter pete
philip phillip phil pip
rachel rach
raymond ray
rebecca becky becca beck
richard rick dick rich
robert bob rob bert
robin
roger
ronald ron
rose
rosemary rosie
russell russ rusty
ruth
samantha sam
samuel sam
sandra sandy
sara sarah sally sadie
scott
sean shawn shaun
sharon shari
simon
sofia sophia sophie
stanley stan
stephanie steph
stephen steven steve
stewart stuart stu
susan suzanne susanne sue suzy
teresa theresa terry tess tessa
terence terrence terry
theodore ted theo
thomas tom
timothy tim
valerie val
victor vic
victoria vicky tori
vincent vince vin
virginia ginny
walter walt
william will bill liam wil
zachary zach zack zac
`;

/** "tom" of "tommy" and of "tom": a name without its fond ending. */
const stem = (name: string): string => name.replace(/^(.{3,6}?)(?:ie|ey|y|i)$/, "$1").replace(/(.)\1$/, "$1");

/** Every form of a name by its full form, and the full forms by the stem of each. */
const families = new Map<string, string[]>();
const fullForms = new Map<string, Set<string>>();
const known = new Set<string>();
for (const line of `${names}${moreNames}`.trim().split(/\n+/)) {
  const forms = line.split(" ");
  const full = forms[0]!;
  families.set(full, [...(families.get(full) ?? []), ...forms]);
  for (const form of forms) {
    known.add(form);
    fullForms.set(stem(form), (fullForms.get(stem(form)) ?? new Set()).add(full));
  }
}
const fullFormsOf = (name: string): string[] => [...(fullForms.get(stem(name)) ?? [])];

/** Whether two names, lower case and without accents, are forms of one name; "Peggi" is no form of "Peggy" but a slip. */
export const areForms = (a: string, b: string): boolean =>
  stem(a) === stem(b) ? a.length !== b.length : fullFormsOf(a).some((full) => fullFormsOf(b).includes(full));

/** Whether a word, lower case and without accents, is a given name we know. */
export const isKnownName = (word: string): boolean => {
  if (known.has(word)) return true;
  const short = /^(.{3,}?)(?:ie|y)$/.exec(word)?.[1];
  return short !== undefined && (known.has(short) || known.has(short.replace(/(.)\1$/, "$1")));
};

/** Every form a name may stand for, lower case and without accents. */
export const formsOf = (name: string): string[] => fullFormsOf(name).flatMap((full) => families.get(full)!);
