/** Every rule, in the order of the catalogue. A test holds the list against the files of this folder. */
import type { Rule } from "../rule.ts";
import { attachmentMissing } from "./attachment-missing.ts";
import { attachmentsListed } from "./attachments-listed.ts";
import { ccOnHandoff } from "./cc-on-handoff.ts";
import { closingInvitation } from "./closing-invitation.ts";
import { closingThanks } from "./closing-thanks.ts";
import { internalThreadLeak } from "./internal-thread-leak.ts";
import { newDomainAdded } from "./new-domain-added.ts";
import { quotedOriginal } from "./quoted-original.ts";
import { salutationMatchesSignoff } from "./salutation-matches-signoff.ts";
import { salutationNamesRecipient } from "./salutation-names-recipient.ts";
import { salutationPresent } from "./salutation-present.ts";
import { signatureMatchesClient } from "./signature-matches-client.ts";
import { signaturePresent } from "./signature-present.ts";

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
];
