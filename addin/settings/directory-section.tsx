import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  SearchBox,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { Add20Regular, Delete20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { StandardEntry } from "../../rules/contract.ts";
import { Notice } from "../report/notice.tsx";
import { CsvDialog } from "./csv-dialog.tsx";
import { decoded, type Imported, readCsv, writeCsv } from "./directory-csv.ts";
import { type Cells, cellOf, cellsOf, type Directory } from "./directory-fields.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { chooseFile, download } from "./files.ts";
import { useProblem } from "./form.tsx";
import type { Lens } from "./lens.ts";
import { strings } from "./strings.ts";

const words = strings.directory;
const AT_ONCE = 100;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: 0, maxWidth: "320px" },
  table: { borderCollapse: "collapse", width: "100%" },
  heading: {
    textAlign: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  // Where there is little room, name and what to do: the rest is one click away.
  spare: { "@media (max-width: 699px)": { display: "none" } },
  last: { width: "40px", padding: 0 },
});

interface Props<T extends object> {
  directory: Directory<T>;
  of: Lens<T[]>;
  standards: StandardEntry[];
  /** Ids of those that the house upholds, in order. */
  upheld: readonly string[];
}

/** Colleagues, or clients: found, added, changed, removed, imported and exported. */
export function DirectorySection<T extends object>({ directory, of, standards, upheld }: Props<T>) {
  const styles = useStyles();
  const [sought, setSought] = useState("");
  const [limit, setLimit] = useState(AT_ONCE);
  /** "new": one that is added. */
  const [edited, setEdited] = useState<T | "new" | null>(null);
  const [imported, setImported] = useState<Imported<T> | string | null>(null);
  /** Where the focus goes once a dialog closes. */
  const opener = useRestoreFocusTarget();
  const search = useRef<HTMLInputElement>(null);
  const { name, columns, fields, keyOf } = directory;
  const list = of.value;
  const wanted = sought.toLowerCase().trim();
  const found = list.filter((entry) =>
    Object.values(cellsOf(entry, directory)).some((cell) => cell.toLowerCase().includes(wanted)),
  );
  const shown = found.slice(0, limit);
  const problem = useProblem(of.path);
  const nameOf = (entry: T) => (entry as Cells).name || keyOf(entry);

  async function importCsv(): Promise<void> {
    const file = await chooseFile(".csv,.txt,text/csv");
    if (!file) return;
    const read = await file.arrayBuffer().then(
      (bytes) => readCsv(decoded(bytes), directory, list),
      () => words.unreadable,
    );
    setImported(read);
  }

  return (
    <>
      <Text>{words[name]}</Text>
      <div className={styles.row}>
        <Button {...opener} appearance="primary" icon={<Add20Regular />} onClick={() => setEdited("new")}>
          {words.addOne[name]}
        </Button>
        <Button {...opener} onClick={importCsv}>
          {words.import}
        </Button>
        <Button onClick={() => download(`${name}.csv`, "text/csv", writeCsv(list, directory))}>{words.export}</Button>
      </div>
      {problem && <Notice intent="error" text={problem} />}
      {typeof imported === "string" && <Notice intent="error" text={imported} />}
      <div className={styles.row}>
        <SearchBox
          ref={search}
          className={styles.search}
          aria-label={words.search[name]}
          placeholder={words.search[name]}
          value={sought}
          onChange={(_event, { value }) => setSought(value)}
        />
        <Text aria-live="polite">{words.count(found.length, list.length)}</Text>
      </div>
      {found.length === 0 ? (
        <Text>{list.length === 0 ? words.none[name] : words.noMatch}</Text>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {["name", ...columns].map((key, at) => (
                <th key={key} scope="col" className={mergeClasses(styles.heading, at > 0 && styles.spare)}>
                  {fields.find((field) => field.key === key)?.label}
                </th>
              ))}
              <td className={mergeClasses(styles.heading, styles.last)} />
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <tr key={keyOf(entry)}>
                <th scope="row" className={styles.cell}>
                  <Link
                    {...opener}
                    as="button"
                    aria-label={words.editThis(nameOf(entry))}
                    onClick={() => setEdited(entry)}
                  >
                    {nameOf(entry)}
                  </Link>
                </th>
                {columns.map((key) => (
                  <td key={key} className={mergeClasses(styles.cell, styles.spare)}>
                    {cellOf(entry[key], Array.isArray(entry[key]))}
                  </td>
                ))}
                <td className={mergeClasses(styles.cell, styles.last)}>
                  <Button
                    appearance="subtle"
                    icon={<Delete20Regular />}
                    aria-label={strings.removeThis(nameOf(entry))}
                    onClick={() => {
                      of.set(list.filter((other) => other !== entry));
                      search.current?.focus();
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + AT_ONCE)}>{words.moreRows}</Button>
        </div>
      )}
      {edited && (
        <EntryDialog
          directory={directory}
          list={list}
          base={edited === "new" ? undefined : edited}
          standards={standards}
          upheld={upheld}
          onDone={(next) => {
            if (next) of.set(next);
            setEdited(null);
          }}
        />
      )}
      {imported && typeof imported !== "string" && (
        <CsvDialog
          title={words.importTitle[name]}
          imported={imported}
          onDone={(taken) => {
            if (taken) of.set(imported.list);
            setImported(null);
          }}
        />
      )}
    </>
  );
}
