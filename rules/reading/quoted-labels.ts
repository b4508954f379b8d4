/**
 * What mail programs write above a quoted message, language by language: the labels of a header block, the verb of an
 * attribution line, separators, and the names of months and weekdays. Sources: the interface texts of Outlook, Outlook
 * for Mac, Gmail, Apple Mail, Thunderbird, Yahoo, Samsung and Lotus Notes in each language; names follow Unicode CLDR.
 */

/** `sent` is a label only mail programs use; `date` also stands in memos and invoices. `other` says nothing we read. */
export type HeaderField = "from" | "sent" | "date" | "to" | "cc" | "bcc" | "subject" | "other";

/** What a label means, and a bit for each language that has it. */
export interface HeaderLabel {
  field: HeaderField;
  languages: number;
}

/** The verb of an attribution: "Peggy wrote:" has it behind the author, "schrieb Peggy:" before. */
export interface AttributionVerb {
  phrase: string;
  behind: boolean;
  languages: number;
}

const FIELDS: readonly HeaderField[] = ["from", "sent", "date", "to", "cc", "bcc", "subject", "other"];

/**
 * One row a language. Labels in the order of FIELDS, then verbs behind the author, verbs before the author, months from
 * January, weekdays from Sunday. "|" parts entries, "/" alternatives of one entry; labels and verbs are lower case.
 * Months and weekdays are in their longest written form, so that every abbreviation is a beginning of one.
 */
const ROWS: readonly (readonly string[])[] = [
  // English comes first: its bit is ENGLISH below. Japanese, Chinese and Korean come last: YEAR_FIRST.
  [
    "from",
    "sent",
    "date",
    "to",
    "",
    "",
    "subject",
    "reply-to|reply to|importance|priority|attachments|sent by|sender|organization|sensitivity|please respond to",
    "wrote|writes|wrote the following",
    "quoting",
    "january|february|march|april|may|june|july|august|september|october|november|december",
    "sunday|monday|tuesday|wednesday|thursday|friday|saturday",
  ],
  // German
  [
    "von",
    "gesendet",
    "datum",
    "an",
    "kopie|kopie (cc)",
    "blindkopie",
    "betreff|thema",
    "antwort an|antworten an|wichtigkeit|priorität|anlagen|gesendet von",
    "schrieb|geschrieben|folgendes geschrieben",
    "schrieb|hat|zitat von",
    "januar/jänner|februar/feber|märz/mrz/maerz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag/sonnabend",
  ],
  // French
  [
    "de|expéditeur",
    "envoyé|envoyé le",
    "date",
    "à|a|pour|destinataire",
    "copie à|copie",
    "cci",
    "objet|sujet",
    "répondre à|importance|pièces jointes|envoyé par",
    "a écrit|écrit|a écrit ce qui suit",
    "",
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi",
  ],
  // Spanish
  [
    "de",
    "enviado el|enviado",
    "fecha",
    "para",
    "copia",
    "cco",
    "asunto",
    "responder a|importancia|datos adjuntos",
    "escribió|ha escrito",
    "",
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre/setiembre|octubre|noviembre|diciembre",
    "domingo|lunes|martes|miércoles|jueves|viernes|sábado",
  ],
  // Italian
  [
    "da|mittente",
    "inviato|inviato il",
    "data",
    "a",
    "",
    "ccn",
    "oggetto",
    "rispondi a|priorità|allegati",
    "ha scritto|scrive",
    "",
    "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    "domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato",
  ],
  // Dutch
  [
    "van",
    "verzonden",
    "datum",
    "aan",
    "kopie",
    "",
    "onderwerp",
    "antwoord aan|urgentie|bijlagen",
    "het volgende geschreven|geschreven",
    "schreef|heeft",
    "januari|februari|maart/mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
    "zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag",
  ],
  // Portuguese
  [
    "de",
    "enviada em|enviado em|enviado|enviada",
    "data",
    "para",
    "com cópia",
    "cco",
    "assunto",
    "responder a|importância|prioridade|anexos",
    "escreveu",
    "",
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
    "domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado",
  ],
  // Polish
  [
    "od|nadawca",
    "wysłano",
    "data",
    "do|adresat",
    "dw|kopia",
    "udw",
    "temat",
    "odpowiedź-do|ważność|załączniki",
    "pisze|napisał(a)|napisał|napisała",
    "użytkownik",
    "stycznia/styczeń|lutego/luty|marca/marzec|kwietnia/kwiecień|maja|czerwca/czerwiec|lipca/lipiec|sierpnia/sierpień|września/wrzesień|października|listopada|grudnia/grudzień",
    "niedziela/niedz/nd|poniedziałek|wtorek|środa|czwartek|piątek/pt|sobota",
  ],
  // Swedish
  [
    "från",
    "skickat",
    "datum",
    "till",
    "kopia",
    "hemlig kopia",
    "ämne",
    "svara till|prioritet|bilagor",
    "följande",
    "skrev",
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    "söndag|måndag|tisdag|onsdag|torsdag|fredag|lördag",
  ],
  // Danish
  [
    "fra",
    "sendt",
    "dato",
    "til",
    "kopi",
    "",
    "emne",
    "svar til|prioritet|vedhæftede filer",
    "følgende",
    "skrev",
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    "søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag",
  ],
  // Norwegian
  [
    "fra",
    "sendt",
    "dato",
    "til",
    "kopi",
    "blindkopi",
    "emne",
    "svar til|prioritet|vedlegg",
    "følgende",
    "skrev",
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
    "søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag",
  ],
  // Finnish
  [
    "lähettäjä",
    "lähetetty",
    "päivämäärä|päiväys",
    "vastaanottaja",
    "kopio",
    "piilokopio",
    "aihe",
    "vastaus",
    "kirjoitti",
    "",
    "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
    "sunnuntaina|maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina",
  ],
  // Czech
  [
    "od",
    "odesláno",
    "datum",
    "komu",
    "kopie",
    "skrytá kopie",
    "předmět",
    "odpověď na|důležitost|přílohy",
    "napsal(a)|napsal|napsala",
    "odesílatel|uživatel",
    "ledna/leden|února/únor|března/březen|dubna/duben|května/květen|června/červen/čvn|července/červenec/čvc|srpna/srpen|září|října/říjen|listopadu|prosince/prosinec",
    "neděle|pondělí|úterý|středa|čtvrtek|pátek|sobota",
  ],
  // Russian
  [
    "от|отправитель|от кого",
    "отправлено|отправлен",
    "дата",
    "кому",
    "копия",
    "скрытая копия",
    "тема",
    "ответ-кому|важность|вложения",
    "написал(а)|написал|написала|пишет",
    "пользователь",
    "января|февраля|марта|апреля|мая/май|июня|июля|августа|сентября|октября|ноября|декабря",
    "воскресенье/вс|понедельник/пн|вторник|среда|четверг/чт|пятница/пт|суббота/сб",
  ],
  // Japanese
  [
    "差出人|送信者",
    "送信日時|送信日",
    "日付|日時",
    "宛先",
    "",
    "",
    "件名",
    "返信先|重要度|添付ファイル",
    "のメール|のメッセージ|さんのメール|さんのメッセージ|さんは書きました",
    "",
    "",
    "日曜日|月曜日|火曜日|水曜日|木曜日|金曜日|土曜日",
  ],
  // Chinese, simplified and traditional
  [
    "发件人|寄件者|寄件人|發件人",
    "发送时间|发送日期|寄件日期|傳送時間|傳送日期|發送時間|發送日期",
    "日期|时间|時間",
    "收件人|收件者",
    "抄送|副本|抄送人",
    "密送|密件副本|密件抄送",
    "主题|主旨|主題",
    "答复|回覆|重要性|附件",
    "写道|寫道",
    "",
    "",
    "星期日/周日/週日/星期天/日|星期一/周一/週一/一|星期二/周二/週二/二|星期三/周三/週三/三|星期四/周四/週四/四|星期五/周五/週五/五|星期六/周六/週六/六",
  ],
  // Korean
  [
    "보낸 사람|보낸사람|발신",
    "보낸 날짜|보낸날짜",
    "날짜",
    "받는 사람|받는사람|수신",
    "참조",
    "숨은 참조",
    "제목",
    "회신 대상|중요도|첨부",
    "님이 작성|작성|님이 작성한 메시지",
    "",
    "",
    "일요일|월요일|화요일|수요일|목요일|금요일|토요일",
  ],
];

export const ALL_LANGUAGES: number = 2 ** ROWS.length - 1;
/** The one language whose programs write both 9/10 for 10 September and for 9 October. */
export const ENGLISH = 1;
/** Japanese, Chinese and Korean, the last rows: a date that doesn't begin with its year is not theirs. */
export const YEAR_FIRST: number = 7 << (ROWS.length - 3);

const split = (entries: string | undefined) => (entries ? entries.split("|") : []);

const LABELS = new Map<string, HeaderLabel>();
const VERBS = new Map<string, AttributionVerb>();
ROWS.forEach((row, index) => {
  const bit = 1 << index;
  FIELDS.forEach((field, column) => {
    for (const label of split(row[column])) {
      LABELS.set(label, { field, languages: (LABELS.get(label)?.languages ?? 0) | bit });
    }
  });
  for (const [column, behind] of [
    [8, true],
    [9, false],
  ] as const) {
    for (const phrase of split(row[column])) {
      const key = `${behind}${phrase}`;
      VERBS.set(key, { phrase, behind, languages: (VERBS.get(key)?.languages ?? 0) | bit });
    }
  }
});
// Outlook writes these two in every language.
LABELS.set("cc", { field: "cc", languages: ALL_LANGUAGES });
LABELS.set("bcc", { field: "bcc", languages: ALL_LANGUAGES });

/** Labels by their text: lower case, without the colon, spaces single. */
export const HEADER_LABELS: ReadonlyMap<string, HeaderLabel> = LABELS;
/** Longest first, so that "님이 작성" is found before "작성". */
export const ATTRIBUTION_VERBS: readonly AttributionVerb[] = [...VERBS.values()].sort(
  (a, b) => b.phrase.length - a.phrase.length,
);

/** What stands between the sending address and the author in "From: list@… on behalf of Peggy Chen". */
export const ON_BEHALF_OF: readonly string[] = split(
  " on behalf of | im auftrag von | de la part de | en nombre de | per conto di | namens | em nome de | w imieniu | för | på vegne av | på vegne af | от имени | 代表 ",
);

/** Lines between dashes, or alone above a header block: "-----Original Message-----". */
export const ORIGINAL_SEPARATORS: ReadonlySet<string> = new Set(
  split(
    "original message|original|original email|ursprüngliche nachricht|originalnachricht|original-nachricht|message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|wiadomość oryginalna|oryginalna wiadomość|originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|original besked|opprinnelig melding|alkuperäinen viesti|původní zpráva|исходное сообщение|原始邮件|邮件原件|原始郵件|原始信件|元のメッセージ|원본 메시지|원본 메일",
  ),
);
/** The same for a message passed on: "---------- Forwarded message ---------". */
export const FORWARD_SEPARATORS: ReadonlySet<string> = new Set(
  split(
    "forwarded message|weitergeleitete nachricht|message transféré|message transmis|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|mensagem reencaminhada|przekazana wiadomość|treść przekazanej wiadomości|vidarebefordrat meddelande|videresendt meddelelse|videresendt melding|edelleenlähetetty viesti|välitetty viesti|přeposlaná zpráva|пересылаемое сообщение|перенаправленное сообщение|转发邮件|转发的邮件|轉寄郵件|轉寄的郵件|転送メッセージ|転送されたメッセージ|전달된 메시지",
  ),
);
/** Apple Mail's, which stand alone and end with a colon. */
export const FORWARD_OPENINGS: ReadonlySet<string> = new Set(
  split(
    "begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|début du message transféré|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|início da mensagem encaminhada|início da mensagem reencaminhada|początek przekazywanej wiadomości|vidarebefordrat mejl|start på videresendt besked|videresendt melding|välitetty viesti alkaa|začátek přeposílané zprávy|начало переадресованного сообщения|转发的邮件|開始轉寄郵件|以下是转发的邮件|転送されたメッセージ|전달된 메시지",
  ),
);
/** Beginnings of a separator that names who passed it on: "---- Forwarded by Lee Park/BELL on …". */
export const FORWARDED_BY: readonly string[] = split(
  "forwarded by |forwarded message from |weitergeleitet von |réacheminé par |transféré par |reenviado por |inoltrato da |doorgestuurd door |encaminhado por ",
);

/** A word as names are compared: lower case, without accents, so that "févr", "Fevr." and "FÉVR" are one. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "")
    .toLowerCase();
}

type Names = readonly { name: string; languages: number; value: number }[];

const names = (column: number, first: number): Names =>
  ROWS.flatMap((row, index) =>
    split(row[column]).flatMap((entry, at) =>
      entry.split("/").map((name) => ({ name: foldWord(name), languages: 1 << index, value: at + first })),
    ),
  );
const MONTHS = names(10, 1);
const WEEKDAYS = names(11, 0);

/** 1 to 12; null when the word is no month, or is one in more ways than one. Words are folded. */
export const monthNamed = (word: string, languages: number): number | null => named(MONTHS, word, languages, 3);

/** 0 (Sunday) to 6; null when the word is no weekday, or is one in more ways than one. Words are folded. */
export const weekdayNamed = (word: string, languages: number): number | null => named(WEEKDAYS, word, languages, 2);

/** The languages given are asked first, then all: labels follow the program, dates follow the region. */
function named(table: Names, word: string, languages: number, shortest: number): number | null {
  // A single ideograph or syllable is a whole weekday.
  if (word.length < shortest && word < "\u1100") return null;
  for (const asked of [languages, ALL_LANGUAGES]) {
    const hits = table.filter((n) => n.languages & asked && n.name.startsWith(word));
    const exact = hits.filter((n) => n.name === word);
    const values = new Set((exact.length ? exact : hits).map((n) => n.value));
    if (values.size) return values.size === 1 ? ([...values][0] ?? null) : null;
  }
  return null;
}
