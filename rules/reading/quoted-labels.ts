/**
 * What mail programs write above a quoted message, language by language: the labels of a header block, the verb of an
 * attribution line, separators, and the names of months and weekdays. Sources: the interface texts of Outlook, Outlook
 * for Mac, Gmail, Apple Mail, Thunderbird, Yahoo, Samsung and Lotus Notes in each language; names follow Unicode CLDR.
 */
import { MORE_CALENDARS, MORE_LANGUAGES } from "./quoted-labels-more.ts";

/** `sent` is a label only mail programs use; `date` also stands in memos and invoices. `other` says nothing we read. */
export type HeaderField = "from" | "sent" | "date" | "to" | "cc" | "bcc" | "subject" | "other";

/** What a label means, and a bit for each language that has it. */
export interface HeaderLabel {
  field: HeaderField;
  languages: number;
}

const FIELDS = ["from", "sent", "date", "to", "cc", "bcc", "subject", "other"] as const;

/**
 * One row a language, all of it lower case: "|" parts columns, "," alternatives. Labels in the order of FIELDS; verbs
 * behind the author, the longer first; verbs before the author; what stands between the sending address and the author
 * in "From: list@… on behalf of Peggy Chen"; and, for separators, stems of "forwarded", of "original" and of "message".
 */
const ROWS: readonly string[] = [
  // English comes first: its bit is ENGLISH below. Then Japanese, Chinese and Korean: YEAR_FIRST.
  "from|sent,sent time|date|to|||subject|reply-to,importance,priority,attachments,sensitivity,sent by|wrote the following,said the following,wrote,writes|quoting|on behalf of|forwarded|original,replied,reply|message,mail,appointment",
  "差出人,送信者|送信日時|日付,日時|宛先|||件名||さんのメール,さんのメッセージ,のメール,のメッセージ,さんは書きました||代理|転送|元の|メッセージ",
  "发件人,寄件者,寄件人,發件人|发送时间,发送日期,寄件日期,傳送時間,已傳送|日期|收件人,收件者|抄送,副本||主题,主旨,主題||写道,寫道||代表|转发,轉寄|原|邮件,郵件,信件",
  "보낸 사람,보낸사람,발신|보낸 날짜,보낸날짜|날짜|받는 사람,받는사람,수신|참조||제목||님이 작성한 메시지,님이 작성,작성,이(가) 쓴 글|||전달|원본|메시지,메일",
  "von|gesendet|datum|an|kopie||betreff||folgendes geschrieben,geschrieben,schrieb|schrieb,hat,zitat von|im auftrag von|weitergeleitet|ursprünglich,original|nachricht",
  "de|envoyé,envoyé le|date|à,a,pour|copie à,copie||objet,sujet||a écrit ce qui suit,a écrit,écrit||de la part de|transf,transmis,réexpéd|origin|message",
  "de|enviado el,enviado|fecha|para|||asunto||ha escrito,escribió||en nombre de|reenviado|original|mensaje",
  "da|inviato,inviato il|data|a|||oggetto||ha scritto,scrive||per conto di|inoltrat|original|messaggio",
  "van|verzonden|datum|aan|kopie||onderwerp||het volgende geschreven,geschreven|schreef,heeft|namens|doorgestuurd|oorspronkelijk|bericht",
  "de|enviada em,enviado em,enviada,enviado|data|para|com cópia||assunto||escreveu||em nome de|encaminhad|original|mensagem",
  "od|wysłano,wysłane|data|do|dw,kopia||temat||pisze,napisał(a),napisał,napisała|użytkownik,wiadomość napisana przez|w imieniu|przekaz|oryginaln|wiadomoś",
  "från|skickat|datum|till|kopia||ämne||följande|skrev|för|vidarebeford|ursprunglig,original|meddelande,mejl",
  ...MORE_LANGUAGES,
];

/**
 * Months from January, then weekdays from Sunday, by their shortest beginnings, folded: these languages share most.
 * Those of two letters (di, wt) are left out, as any word so short may stand in a date.
 */
const CALENDARS: readonly string[] = [
  "jan ene gen sty|feb fev lut|mar mrt maar mrz mae|apr avr abr kwi|may mai maj mag mei|jun juin giu cze|jul lug juil lip|aug aou ago sie|sep set wrz|oct okt ott out paz|nov lis|dec dez dic gru|" +
    "sun son dim dom zon nie|mon lun maan seg pon man|tue die mar din ter wto tis|wed mit mer mie woe qua sro ons|thu don jeu jue gio qui czw tor|fri fre ven vie vri sex pia|sat sam sab zat sob lor",
  ...MORE_CALENDARS,
];

export const ALL_LANGUAGES: number = 2 ** ROWS.length - 1;
/** The one language whose programs write both 9/10 for 10 September and for 9 October. */
export const ENGLISH = 1;
/** Japanese, Chinese and Korean: a date that doesn't begin with its year is not theirs. */
export const YEAR_FIRST: number = 0b1110;

const CELLS = ROWS.map((row) => row.split("|").map((cell) => (cell ? cell.split(",") : [])));
const column = (at: number) => CELLS.flatMap((cells) => cells[at] ?? []);

const LABELS = new Map<string, HeaderLabel>();
CELLS.forEach((cells, index) => {
  FIELDS.forEach((field, at) => {
    for (const label of cells[at] ?? []) {
      LABELS.set(label, { field, languages: (LABELS.get(label)?.languages ?? 0) | (1 << index) });
    }
  });
});
// Outlook writes these two in every language.
for (const field of ["cc", "bcc"] as const) LABELS.set(field, { field, languages: ALL_LANGUAGES });

/** Labels by their text: lower case, without the colon, spaces single. */
export const HEADER_LABELS: ReadonlyMap<string, HeaderLabel> = LABELS;

/** Verbs of an attribution: "Peggy wrote:" has one behind the author, "schrieb Peggy:" before. */
export const VERBS_BEHIND: readonly string[] = column(8);
export const VERBS_BEFORE: readonly string[] = column(9);
/** The bit of the first language that has the verb; only whether it is English, or of which order of dates, counts. */
export const languageOf = (verb: string): number =>
  1 << CELLS.findIndex((cells) => cells[8]?.includes(verb) || cells[9]?.includes(verb));
export const ON_BEHALF_OF: readonly string[] = column(10);
export const FORWARDED: readonly string[] = column(11);
export const ORIGINAL: readonly string[] = column(12);
export const MESSAGE: readonly string[] = column(13);

/** A word as names are compared: lower case, without accents, so that "févr", "Fevr." and "FÉVR" are one. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "")
    .normalize()
    .toLowerCase();
}

const MONTHS = new Map<string, number>();
const WEEKDAYS = new Map<string, number>();
for (const calendar of CALENDARS) {
  calendar.split("|").forEach((beginnings, at) => {
    for (const name of beginnings.split(" "))
      (at < 12 ? MONTHS : WEEKDAYS).set(foldWord(name), at < 12 ? at + 1 : at - 12);
  });
}

/** 1 to 12, or null. Words are folded. */
export const monthNamed = (word: string): number | null => named(MONTHS, word);

/** From Sunday, as in 火曜日, 화요일 and 周二. */
const WEEKDAY_SIGNS = "日月火水木金土일월화수목금토日一二三四五六天";

/** 0 (Sunday) to 6, or null. Words are folded. */
export function weekdayNamed(word: string): number | null {
  const sign = word.replace(/^(?:星期|周|週)|曜日?$|요일$/g, "");
  const at = sign ? WEEKDAY_SIGNS.indexOf(sign) : -1;
  return at < 0 ? named(WEEKDAYS, word) : at % 7;
}

/** The longest beginning of the word that is listed. */
function named(names: ReadonlyMap<string, number>, word: string): number | null {
  for (let length = word.length; length > 2; length--) {
    const value = names.get(word.slice(0, length));
    if (value !== undefined) return value;
  }
  return null;
}
