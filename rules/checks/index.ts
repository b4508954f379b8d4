/** Every rule, in the order of the catalogue. A test holds the list against the files of this folder. */
import type { Rule } from "../rule.ts";
import { absencePrivacy } from "./absence-privacy.ts";
import { apologyWhenComplaint } from "./apology-when-complaint.ts";
import { attachmentMissing } from "./attachment-missing.ts";
import { attachmentsListed } from "./attachments-listed.ts";
import { autoReplyContact } from "./auto-reply-contact.ts";
import { autoReplyCourtesy } from "./auto-reply-courtesy.ts";
import { autoReplyReturnDate } from "./auto-reply-return-date.ts";
import { blameLanguage } from "./blame-language.ts";
import { buckPassing } from "./buck-passing.ts";
import { ccOnHandoff } from "./cc-on-handoff.ts";
import { closingInvitation } from "./closing-invitation.ts";
import { closingThanks } from "./closing-thanks.ts";
import { curtReply } from "./curt-reply.ts";
import { defensiveTone } from "./defensive-tone.ts";
import { factMismatch } from "./fact-mismatch.ts";
import { handoffNamesContact } from "./handoff-names-contact.ts";
import { handoffStatesNeed } from "./handoff-states-need.ts";
import { holdingReplyNeedsDate } from "./holding-reply-needs-date.ts";
import { inappropriateLanguage } from "./inappropriate-language.ts";
import { internalThreadLeak } from "./internal-thread-leak.ts";
import { lateReplyAcknowledged } from "./late-reply-acknowledged.ts";
import { newDomainAdded } from "./new-domain-added.ts";
import { nonApology } from "./non-apology.ts";
import { overpromise } from "./overpromise.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import { processTimeStated } from "./process-time-stated.ts";
import { promiseDateImpossible } from "./promise-date-impossible.ts";
import { questionUnanswered } from "./question-unanswered.ts";
import { quotedOriginal } from "./quoted-original.ts";
import { recapNeedsNextSteps } from "./recap-needs-next-steps.ts";
import { repeatedWord } from "./repeated-word.ts";
import { salutationMatchesSignoff } from "./salutation-matches-signoff.ts";
import { salutationNamesRecipient } from "./salutation-names-recipient.ts";
import { salutationPresent } from "./salutation-present.ts";
import { signatureMatchesClient } from "./signature-matches-client.ts";
import { signaturePresent } from "./signature-present.ts";
import { spelling } from "./spelling.ts";
import { subjectPresent } from "./subject-present.ts";
import { techExcuse } from "./tech-excuse.ts";
import { templateUnpersonalised } from "./template-unpersonalised.ts";
import { weekdayDateMismatch } from "./weekday-date-mismatch.ts";

export const rules: readonly Rule[] = [
  salutationPresent,
  salutationMatchesSignoff,
  salutationNamesRecipient,
  signaturePresent,
  signatureMatchesClient,
  attachmentsListed,
  attachmentMissing,
  quotedOriginal,
  closingThanks,
  closingInvitation,
  ccOnHandoff,
  internalThreadLeak,
  newDomainAdded,
  holdingReplyNeedsDate,
  processTimeStated,
  lateReplyAcknowledged,
  promiseDateImpossible,
  weekdayDateMismatch,
  overpromise,
  handoffStatesNeed,
  handoffNamesContact,
  blameLanguage,
  buckPassing,
  defensiveTone,
  curtReply,
  nonApology,
  apologyWhenComplaint,
  techExcuse,
  inappropriateLanguage,
  absencePrivacy,
  questionUnanswered,
  placeholderLeft,
  factMismatch,
  subjectPresent,
  spelling,
  repeatedWord,
  recapNeedsNextSteps,
  templateUnpersonalised,
  autoReplyReturnDate,
  autoReplyContact,
  autoReplyCourtesy,
];
