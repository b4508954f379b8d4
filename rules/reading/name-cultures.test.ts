/** Names of many cultures: particles, hyphens, accents, titles and degrees, in a salutation, in a sign-off and beside each other. */
import { expect, test } from "vitest";
import { compareNames } from "./names.ts";
import { readSalutation } from "./salutation.ts";
import { readSignOff } from "./sign-off.ts";
import { linesOf } from "./text.ts";

// biome-ignore format: one table, one line for each few
const greeted: [line: string, names: string][] = [
  ["Dear Ms. van der Berg,", "Ms. van der Berg"], ["Hi Nguyễn,", "Nguyễn"],
  ["Dear Prof. Dr. Müller-Lüdenscheid,", "Prof. Dr. Müller-Lüdenscheid"], ["Olá João,", "João"], ["Dear Sri,", "Sri"],
  ["Dear Father Tom,", "Father Tom"], ["Hi O'Neil,", "O'Neil"], ["Dear Dr. al-Rashid,", "Dr. al-Rashid"],
  ["Dear Rabbi Levi,", "Rabbi Levi"], ["Dear Imam Yusuf,", "Imam Yusuf"], ["Dear Sir Ian,", "Sir Ian"],
  ["Dear Senator Brandt,", "Senator Brandt"], ["Dear Mx. Okonkwo-Adeyemi,", "Mx. Okonkwo-Adeyemi"],
  ["Hi D'Angelo,", "D'Angelo"], ["Dear Siobhán Ní Dhomhnaill,", "Siobhán Ní Dhomhnaill"],
  ["Hi José María,", "José María"], ["Dear Sra. de la Cruz,", "Sra. de la Cruz"],
  ["Dear Señora Ibáñez,", "Señora Ibáñez"], ["Estimada Lucía,", "Lucía"], ["Dear Tanaka-san,", "Tanaka-san"],
  ["Dear Yamamoto san,", "Yamamoto san"], ["Hi Ji-woo,", "Ji-woo"], ["Hi Ng,", "Ng"], ["Dear Mr. Ng,", "Mr. Ng"],
  ["Dear Ms. O,", "Ms. O"], ["Dear Mr. St. John,", "Mr. St. John"],
  ["Dear Mr. De Souza e Silva,", "Mr. De Souza e Silva"], ["Hi Abdul Rahman,", "Abdul Rahman"],
  ["Dear Sheikh Khalid,", "Sheikh Khalid"], ["Dear Shri Gupta,", "Shri Gupta"], ["Dear Smt. Iyer,", "Smt. Iyer"],
  ["Hi T.J.,", "T.J."], ["Hi Chase,", "Chase"], ["Hi April,", "April"], ["Hi Jo and Al,", "Jo|Al"],
  ["Dear Drs. Patel and Kim,", "Drs. Patel|Kim"], ["Dear Mr. and Mrs. Lind,", "Mr. and Mrs. Lind"],
  ["Hello Kwame!", "Kwame"], ["Good morning Ngozi -", "Ngozi"], ["Aloha Keoni,", "Keoni"], ["Dear Þórdís,", "Þórdís"],
  ["Dear Łukasz,", "Łukasz"], ["Dear Professor,", ""], ["Dear President Ruiz,", "President Ruiz"],
  ["Dear Dean Holloway,", "Dean Holloway"], ["Dear Chairwoman Ortiz,", "Chairwoman Ortiz"],
  ["Dear Coach Dan,", "Coach Dan"], ["Dear Pastor Mike,", "Pastor Mike"],
  ["Dear Rev. Dr. King-Hale,", "Rev. Dr. King-Hale"], ["Dear Hon. Marsh,", "Hon. Marsh"],
  ["Dear Margaret (Peggy),", "Margaret"], ["Hi Vân Anh,", "Vân Anh"], ["Dear Mr. bin Salman,", "Mr. bin Salman"],
  ["Dear Ms. ter Horst,", "Ms. ter Horst"], ["Dear Herr Dr. von und zu Stein,", "Herr Dr. von und zu Stein"],
  ["Hi Jean-Luc,", "Jean-Luc"], ["Dear Dr. Mehta, MD,", "Dr. Mehta"], ["Dear Ms. Chen, CAE,", "Ms. Chen"],
  ["Dear Tom Hale, Esq.,", "Tom Hale"], ["Dear Guðrún Jónsdóttir,", "Guðrún Jónsdóttir"],
];
test.each(greeted)("%s greets %s", (line, names) => {
  const salutation = readSalutation(
    linesOf(`${line}\n\nThe spring meeting is on 14 May, and lunch is included in the fee.\n`),
  );
  expect(salutation?.names.map(({ text }) => text).join("|")).toBe(names);
});

// biome-ignore format: as above
const signed: [closing: string, signer: string][] = [
  ["Best regards,\nMargaret Chen, CAE", "Margaret Chen"], ["Sincerely,\n\nDr. Amina al-Rashid", "Dr. Amina al-Rashid"],
  ["Kind regards,\nJoão da Silva, PhD", "João da Silva"], ["Regards,\nTom O'Neil, Esq.", "Tom O'Neil"],
  ["Warmly,\nFr. Tom", "Fr. Tom"], ["Best,\nNguyễn Thị Mai", "Nguyễn Thị Mai"], ["Cheers,\nLi Wei", "Li Wei"],
  ["Sincerely,\nKarl von der Heide", "Karl von der Heide"], ["Best wishes,\nMüller-Lüdenscheid", "Müller-Lüdenscheid"],
  ["Regards,\nH. van Dijk", "H. van Dijk"], ["Thank you,\nRosa M. de la Cruz, MD, FACS", "Rosa M. de la Cruz"],
  ["Best regards,\nOluwaseun Adébáyò", "Oluwaseun Adébáyò"], ["Best,\nSri", "Sri"],
  ["Kind regards,\nŁukasz Żak", "Łukasz Żak"], ["Best,\n- Zoë", "Zoë"], ["Thanks!\nT.J. Marsh", "T.J. Marsh"],
  ["Regards,\nMargaret (Peggy) Chen", "Margaret (Peggy) Chen"],
  ["Sincerely yours,\nProf. Dr. Ilse Brandt", "Prof. Dr. Ilse Brandt"],
  ["Best,\nYuki Tanaka (she/her)", "Yuki Tanaka"], ["Best,\nD'Andre", "D'Andre"], ["Best,\nMay", "May"],
  ["Respectfully,\nCol. James Hart (Ret.)", "Col. James Hart"],
  ["Best,\nAnn-Marie St. Clair, RN", "Ann-Marie St. Clair"],
  ["Best,\nKwame Nkrumah-Boateng, P.E.", "Kwame Nkrumah-Boateng"], ["Regards,\nGuðrún", "Guðrún"],
  ["Atentamente,\nJosé Ibáñez Ortega", "José Ibáñez Ortega"], ["Regards,\nAbu Bakr", "Abu Bakr"],
  ["Regards,\nXi", "Xi"], ["Best,\nNg Wei Ling", "Ng Wei Ling"], ["Best,\nSinéad Ní Bhriain", "Sinéad Ní Bhriain"],
  ["Best,\nSister Mary Agnes, OP", "Sister Mary Agnes"], ["Best,\nChen Wei, DDS", "Chen Wei"],
  ["Kind regards,\nJean-Luc d'Aubigny", "Jean-Luc d'Aubigny"],
];
test.each(signed)("%j is signed by %s", (closing, signer) => {
  const text = `Hi Sam,\n\nCould you send me the date of the spring meeting? I need it for our board.\n\n${closing}\n`;
  expect(readSignOff(linesOf(text))?.signer).toMatchObject({ kind: "person", text: signer });
});

// biome-ignore format: as above
const right: [written: string, signed: string][] = [
  ["Mai", "Nguyễn Thị Mai"], ["Father Tom", "Tom"], ["Father Tom", "Fr. Tom"], ["Mary Kay", "Mary Kay Hall"],
  ["Dr. al-Rashid", "Amina al-Rashid"], ["Dr. Rashid", "Amina al-Rashid"],
  ["Prof. Müller", "Prof. Dr. Karl Müller-Lüdenscheid"], ["Tanaka-san", "Yuki Tanaka"], ["Yuki-san", "Yuki"],
  ["Tanaka-san", "Tanaka"], ["T.J.", "TJ"], ["TJ", "T.J. Marsh"], ["Jean-Luc", "Jean Luc"], ["Ji-woo", "Jiwoo"],
  ["Ji Woo", "Ji-woo Kim"], ["Zoe", "Zoë"], ["Dr. Chen", "Margaret Chen, DDS"],
  ["Dr. de la Cruz", "Rosa M. de la Cruz, MD, FACS"], ["Mr. Hall", "Robert Hall Jr."], ["Abdul", "Abdul Rahman"],
  ["Abdul Rahman", "Abdul Rahman Siddiqui"], ["Margaret", "Margaret (Peggy) Chen"],
  ["Jose Maria", "José María Ortega"], ["Yamamoto san", "Ken Yamamoto"], ["Rabbi Levi", "Dan Levi"],
  ["Captain Ruth", "Ruth"], ["Ms. Ní Dhomhnaill", "Siobhán Ní Dhomhnaill"], ["Herr von Stein", "Karl von Stein"],
  ["Gupta ji", "Anil Gupta"], ["Coach Dan", "Dan"], ["Pastor Mike", "Mike"], ["Mayor Bell", "Anna Bell"],
  ["President Ruiz", "Ana Ruiz"], ["Smt. Iyer", "Meera Iyer"], ["Shri Gupta", "Anil Gupta"], ["Imam Yusuf", "Yusuf"],
  ["Lady Ashcombe", "Jane Ashcombe"],
];
test.each(right)("%s is right for one who signed %s", (written, signed) => {
  expect(compareNames(written, signed)).toBe("same");
});
