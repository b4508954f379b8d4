import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { House, Person, SignatureTemplate } from "../../rules/contract.ts";
import { fillSignature, missingFields } from "../../rules/signature.ts";
import { Notice } from "../report/notice.tsx";
import { BoxesField, TextField } from "./form.tsx";
import type { Lens } from "./lens.ts";
import { SearchField } from "./search-field.tsx";
import { strings } from "./strings.ts";

const words = strings.signatures;
const known = ["name", "title", "phone", "email", "website", "organization"];

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    alignItems: "start",
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media (min-width: 900px)": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  // A signature brings its own colours, made for white paper.
  frame: {
    width: "100%",
    height: "220px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "white",
    colorScheme: "light",
  },
});

export function SignaturesSection({ house }: { house: Lens<House> }) {
  const [whose, setWhose] = useState("");
  const { clients, staff } = house.value;
  const at = clients.findIndex(({ id }) => id === whose);
  const ofClient = at < 0 ? null : house.at("clients").at(at).at("signature");
  return (
    <>
      <Field label={words.whose}>
        <Select value={at < 0 ? "" : whose} onChange={(_event, { value }) => setWhose(value)}>
          <option value="">{words.house}</option>
          {clients.map(({ id, name, signature }) => (
            <option key={id} value={id}>
              {signature ? name : words.asHouse(name)}
            </option>
          ))}
        </Select>
      </Field>
      {ofClient && !ofClient.value ? (
        <>
          <Text>{words.usesHouse}</Text>
          <div>
            <Button onClick={() => ofClient.set({ ...house.value.signature, organization: clients[at]!.name })}>
              {words.giveOwn}
            </Button>
          </div>
        </>
      ) : (
        <Signature
          key={whose}
          of={(ofClient ?? house.at("signature")) as Lens<SignatureTemplate>}
          staff={staff}
          onDrop={ofClient ? () => ofClient.set(undefined) : undefined}
        />
      )}
    </>
  );
}

interface SignatureProps {
  of: Lens<SignatureTemplate>;
  staff: readonly Person[];
  onDrop: (() => void) | undefined;
}

function Signature({ of, staff, onDrop }: SignatureProps) {
  const styles = useStyles();
  const [address, setAddress] = useState("");
  const template = of.value;
  const somebody = somebodyKnown(template);
  const writer = staff.find((one) => one.address === address) ?? staff[0] ?? somebody;
  const people = (staff.length > 0 ? staff : [somebody]).map(({ address, name }) => ({ value: address, name }));
  const lacks = missingFields(fillSignature(template, somebody).text, template, somebody);
  const unknown = [...template.html.matchAll(/\{\{\s*([^{}]{1,100}?)\s*\}\}/g)].flatMap(([place, name]) =>
    known.includes(name!) ? [] : [place],
  );
  return (
    <div className={styles.parts}>
      <div className={styles.fields}>
        <TextField of={of.at("organization")} label={words.organization} required />
        <TextField of={of.at("website")} label={words.website} />
        <BoxesField of={of.at("requires")} label={words.requires} choices={words.field} />
        <TextField of={of.at("html")} label={words.html} hint={words.htmlHint} rows={9} code required />
        {onDrop && (
          <div>
            <Button onClick={onDrop}>{words.dropOwn}</Button>
          </div>
        )}
      </div>
      <div className={styles.fields}>
        <SearchField label={words.previewFor} value={writer.address} choices={people} onChoose={setAddress} />
        <iframe
          className={styles.frame}
          title={words.preview}
          sandbox=""
          srcDoc={`<!doctype html><meta charset="utf-8"><style>body{font:14px sans-serif;margin:12px}</style>${fillSignature(template, writer).html}`}
        />
        <div aria-live="polite" className={styles.fields}>
          {lacks.length > 0 && (
            <Notice intent="warning" text={words.lacks(lacks.map((field) => words.field[field]).join(", "))} />
          )}
          {unknown.length > 0 && <Notice intent="warning" text={words.unknown(unknown.join(" "))} />}
          {/<img[^>]*\bsrc\s*=\s*["']?https?:/i.test(template.html) && <Text size={200}>{words.pictures}</Text>}
        </div>
      </div>
    </div>
  );
}

/** All is known of them, so what the filled text lacks is lacking for everybody. */
function somebodyKnown({ website }: SignatureTemplate): Person {
  const address = `somebody@${website?.replace(/^https?:\/\//, "").split("/")[0] || "bellwether.example"}`;
  return { name: words.someone, address, title: "QZ Title", phone: "312-555-0199" };
}
