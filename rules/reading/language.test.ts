import { expect, test } from "vitest";
import { detectLanguage } from "./language.ts";

test.each([
  ["en", "Thank you for the form. I will send it to the board."],
  ["en", "Can you send me the roster?"],
  ["de", "Sehr geehrte Frau Ruiz, anbei das Formular. Ich bitte um eine Rückmeldung bis Freitag."],
  ["fr", "Bonjour, vous trouverez la liste des membres ci-jointe. Merci de nous répondre."],
  ["es", "Hola, le envío el formulario y la lista de socios. Gracias por su ayuda."],
  ["it", "Buongiorno, in allegato il modulo per la riunione. Grazie della risposta."],
  ["nl", "Beste Sam, bij deze stuur ik het formulier. Graag hoor ik van u."],
  ["pt", "Olá, segue o formulário para a reunião. Obrigado pela sua ajuda."],
  ["pl", "Dzień dobry, proszę o przesłanie formularza. Dziękuję i pozdrawiam."],
  ["sv", "Hej, här är listan som du bad om. Tack för hjälpen och vänliga hälsningar."],
  ["ja", "お世話になっております。名簿をお送りします。よろしくお願いいたします。"],
  ["zh", "您好，附件是会员名单，请查收。谢谢。"],
  ["ko", "안녕하세요. 회원 명단을 보내드립니다. 감사합니다."],
  ["ru", "Здравствуйте, отправляю вам список участников. Спасибо."],
  ["uk", "Добрий день, надсилаю їхній список учасників. Дякую."],
  ["en", "You should’ve told us about it."],
  ["en", "They've moved. Sam's out."],
  ["de", "Danke, hat geklappt."],
  ["fr", "C'est noté, merci beaucoup."],
  ["es", "Hola Ana, ¿me puedes mandar el presupuesto?"],
  ["it", "Grazie mille, a presto."],
  ["nl", "Hierbij de notulen van gisteren."],
  ["pt", "Muito obrigado pela resposta."],
  ["pl", "Cześć, czy możesz przesłać listę?"],
  ["sv", "Tack så mycket, det ser bra ut."],
  ["da", "Hej Mette, tak for listen."],
  ["cs", "Děkuji, to mi stačí."],
  ["en", "The chairs of Las Vegas and El Paso met Jan van der Berg and Luis de la Cruz on Monday."],
  ["en", "Hola Sam, I will send you the list on Monday. Thanks for your help!"],
  ["und", "Done."],
  ["und", "OK"],
  ["und", "Sam Ruiz\n+1 312 555 0100"],
])("%s: %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
