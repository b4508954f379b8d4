/** Rows of quoted-labels.ts for Danish, Norwegian, Finnish, Czech and Russian; the send handler does without them. */
export const MORE_LANGUAGES: readonly string[] = [
  "fra|sendt|dato|til|kopi||emne|svar til,prioritet,vedhæftede filer|følgende|skrev|på vegne af|videresendt|oprindelig,original|meddelelse,besked",
  "fra|sendt|dato|til|kopi|blindkopi|emne|svar til,prioritet,vedlegg|følgende|skrev|på vegne av|videresendt|opprinnelig|melding",
  "lähettäjä|lähetetty|päivämäärä,päiväys|vastaanottaja|kopio|piilokopio|aihe|vastaus|kirjoitti|||edelleen,välitet|alkuper|viesti",
  "od|odesláno|datum|komu|kopie|skrytá kopie|předmět|odpověď na,důležitost,přílohy|napsal(a),napsal,napsala|odesílatel,uživatel||přepos|původ|zpráv",
  "от,отправитель,от кого|отправлено,отправлен|дата|кому|копия|скрытая копия|тема|ответ-кому,важность,вложения|написал(а),написал,написала,пишет|пользователь|от имени|пересыл,перенаправ,переадрес|исходн|сообщени",
];

export const MORE_CALENDARS: readonly string[] = [
  "|||||||||||des|søn||tir||||lør",
  "tam|hel|maal|huh|tou|kes|hei|elo|syy|lok|marr|jou|||tii|kes||per|lau",
  "led|uno|bre|dub|kve|cer cvn|cervenc cervenec cvc|srp|zar|rij||pro|ned||ute|str|ctv|pat|",
  "янв|фев|мар|апр|мая май|июн|июл|авг|сен|окт|ноя|дек|вос|пон|вто|сре|чет|пят|суб",
];
