/** Corners of the host: what it tells the pane of itself and of the item beside it. */
import type { Page, Request } from "@playwright/test";
import { bodyText, cardOf, change, expect, mend, paneOf, stateLine, test, write, writeWith } from "./corners.ts";

const spelling = "spelling";
const slip = "<p>Hi Lee,</p><p>You will recieve the keys at the desk.</p><p>Best regards,<br>Sam</p>";
const inPane = (page: Page, text: string | RegExp) => paneOf(page).getByText(text);

/** Selects a received mail in the list. */
const open = (page: Page, subject: string) =>
  page.getByRole("list", { name: "Mails in Inbox" }).getByRole("listitem").filter({ hasText: subject }).click();
const BADGES = "Name badges for the spring meeting";
const ROOM = "Room for Thursday";
const greeting = (page: Page, name: string) => inPane(page, `They signed “${name}”.`);

test("nothing is open beside a pinned pane: it says so, and goes on with the next mail", async ({ host }) => {
  await open(host, BADGES);
  await expect(greeting(host, "Peggy")).toBeVisible();
  await host.evaluate(() => {
    window.preview.host.initialData = () => null;
  });
  await open(host, ROOM);
  await expect(stateLine(host)).toHaveText("No mail is open");
  await expect(inPane(host, "Open a mail, or start one, and it is checked here.")).toBeVisible();
  await host.evaluate(() => Reflect.deleteProperty(window.preview.host, "initialData"));
  await open(host, BADGES);
  await expect(greeting(host, "Peggy")).toBeVisible();
});

for (const [what, late] of [
  ["says nothing when another mail is selected", false],
  ["says that another mail is selected before it hands it out", true],
] as const) {
  test(`the host ${what}: the pane shows the new one within a moment`, async ({ host }) => {
    await write(host, { html: slip });
    await host.evaluate((late) => {
      window.patchAddin = (frame) =>
        void frame.Office.onReady(() => {
          const { context } = frame.Office;
          const { mailbox } = context;
          const { ItemChanged } = frame.Office.EventType;
          const register = mailbox.addHandlerAsync.bind(mailbox) as (...all: unknown[]) => void;
          let hidden: unknown = null;
          const proxy = Object.create(mailbox, {
            item: { get: () => hidden ?? mailbox.item },
            addHandlerAsync: {
              value: (type: unknown, handler: () => void, ...rest: unknown[]) => {
                if (type !== ItemChanged) return register(type, handler, ...rest);
                let shown: unknown = mailbox.item;
                const hear = () => {
                  hidden = shown;
                  if (late) handler();
                  frame.setTimeout(() => {
                    shown = mailbox.item;
                    hidden = null;
                  }, 300);
                };
                register(type, hear, ...rest);
              },
            },
          });
          frame.Office = Object.create(frame.Office, {
            context: { value: Object.create(context, { mailbox: { value: proxy } }) },
          });
        });
    }, late);
    await open(host, BADGES);
    await expect(greeting(host, "Peggy")).toBeVisible();
    await open(host, ROOM);
    await expect(greeting(host, "Rosa")).toBeVisible();
    await expect(greeting(host, "Peggy")).toHaveCount(0);
  });
}

test("a pane is opened again and has no context: it says what to do", async ({ host }) => {
  await host.evaluate(() => {
    window.patchAddin = (frame) =>
      void frame.Office.onReady(() => {
        frame.Office = Object.create(frame.Office, { context: { value: undefined } });
      });
  });
  await write(host, { html: slip });
  await expect(inPane(host, "Outlook didn't answer. Close this pane and open it again.")).toBeVisible();
});

test("the host answers only after the pane has said that it doesn't: the pane goes on", async ({ host }) => {
  await host.evaluate(() => {
    window.patchAddin = (frame) => {
      const { setTimeout } = frame;
      const hurried = (work: () => void, ms = 0) => setTimeout(work, ms === 15_000 ? 50 : ms);
      Object.assign(frame, { setTimeout: hurried });
    };
    window.preview.host.appContext = async (usual) => {
      while (!window.kept.answer) await new Promise(requestAnimationFrame);
      return usual;
    };
  });
  await write(host, { html: slip });
  await expect(inPane(host, "Outlook didn't answer.")).toBeVisible();
  await host.evaluate(() => {
    window.kept.answer = 1;
  });
  await expect(cardOf(host, spelling)).toBeVisible();
  await expect(inPane(host, "Outlook didn't answer.")).toHaveCount(0);
});

test("the theme is a stale one at the start: the pane can be set by hand, and stays so when it is opened again", async ({
  host,
}) => {
  const isDark = () => paneOf(host).locator("#pane [style*='color-scheme: dark']");
  await host.evaluate(() => {
    window.patchAddin = (frame) =>
      void frame.Office.onReady(() =>
        Object.defineProperty(frame.Office.context, "officeTheme", { value: { bodyBackgroundColor: "#292929" } }),
      );
  });
  await writeWith(host, spelling, { html: slip });
  await expect(isDark()).toHaveCount(1);
  const choose = async (theme: string) => {
    await paneOf(host).getByRole("button", { name: "Settings" }).click();
    await paneOf(host).getByRole("radio", { name: theme }).check({ force: true });
  };
  await choose("Light");
  await expect(isDark()).toHaveCount(0);
  await writeWith(host, spelling, { html: slip });
  await expect(isDark()).toHaveCount(0);
  await choose("Like Outlook");
  await expect(isDark()).toHaveCount(1);
});

test("the draft is written from a shared mailbox: it is checked as the mailbox's; where the writer may not change it, Copy is offered", async ({
  host,
}) => {
  await host.evaluate(() => {
    window.preview.host.initialData = (usual) => usual && { ...usual, isFromSharedFolder: true };
  });
  const asked = host.waitForRequest("**/v1/lint");
  await writeWith(host, spelling, { html: slip, from: { address: "info@bellwether.example", name: "Bellwether" } });
  expect((await asked).postDataJSON().draft.from.address).toBe("info@bellwether.example");
  await host.evaluate(() => {
    const denied = { error: true, errorCode: 9020 };
    window.preview.host.answer = async (id, parameters, usual) => (id === 38 ? denied : usual(parameters));
  });
  await mend(host, spelling);
  await expect(inPane(host, "Outlook didn't make the change.")).toBeVisible();
  await expect(paneOf(host).getByRole("button", { name: "Copy" })).toBeVisible();
  expect(await bodyText(host)).toBe(slip);
});

test("a file is attached as a cloud link: it is named like any other, and a link in the text counts as attached", async ({
  host,
}) => {
  const html = "<p>Hi Lee,</p><p>The papers are attached.</p><p>Best regards,<br>Sam</p>";
  await writeWith(host, "attachments-listed", {
    html,
    attachments: [{ id: "c1", name: "Budget-2027.xlsx", inline: false, kind: "cloud" }],
  });
  await expect(cardOf(host, "attachment-missing")).toHaveCount(0);
  await mend(host, "attachments-listed");
  await expect(cardOf(host, "attachments-listed")).toHaveCount(0);
  expect(await bodyText(host)).toContain("Attached: Budget-2027.xlsx");

  await writeWith(host, "attachment-missing", { html });
  const link = '<a href="https://bellwether-my.example/:x:/g/Budget-2027.xlsx">Budget-2027.xlsx</a>';
  await change(host, "The papers are attached.", `The papers are attached: ${link}`);
  await expect(cardOf(host, "attachment-missing")).toHaveCount(0);
});

/** What came with a later requirement set than a host has; the library would have it. */
const LATER = {
  "1.8": ["getComposeTypeAsync", "sessionData", "getSharedPropertiesAsync", "disableClientSignatureAsync"],
  "1.12": [],
  "1.14": [],
};

for (const set of ["1.8", "1.12", "1.14"] as const) {
  test(`the host has Mailbox ${set} and no more: findings and fixes are there, and what it can't do is said`, async ({
    host,
  }) => {
    await host.evaluate(
      ([set, later]) => {
        window.preview.host.appContext = (usual) => ({
          ...usual,
          _requirementMatrix: JSON.stringify({ Mailbox: set }),
        });
        window.patchAddin = (frame) =>
          void frame.Office.onReady(() => {
            const { mailbox } = frame.Office.context;
            const had = Object.entries(Object.getOwnPropertyDescriptors(mailbox.item)).filter(
              ([name]) => !later.includes(name),
            );
            const item = Object.create(null, Object.fromEntries(had));
            (mailbox as { item: unknown }).item = item;
          });
      },
      [set, LATER[set]] as [string, string[]],
    );
    await writeWith(host, spelling, { html: slip, kind: "reply", subject: "Re: Hall B" });
    await expect(inPane(host, "doesn't check a mail when you press Send")).toHaveCount(set === "1.8" ? 1 : 0);
    await mend(host, spelling);
    await expect(cardOf(host, spelling)).toHaveCount(0);
    await paneOf(host).getByRole("button", { name: "Undo" }).click();
    await expect(cardOf(host, spelling)).toBeVisible();
    await cardOf(host, spelling).getByRole("button", { name: "Ignore" }).click();
    await paneOf(host).getByRole("button", { name: "Not here" }).click();
    await expect(cardOf(host, spelling)).toHaveCount(0);
  });
}

test("inReplyTo is empty in a reply: by when to answer is told from the quoted mail, and the server isn't asked", async ({
  host,
}) => {
  const withId = (id: string) =>
    host.evaluate((id) => {
      window.patchAddin = (frame) =>
        void frame.Office.onReady(() => Object.assign(frame.Office.context.mailbox.item!, { inReplyTo: id }));
    }, id);
  const quoted = `${slip}<div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Lee Park &lt;lee.park@bellwether.example&gt;<br><b>Sent:</b> Monday, November 16, 2026 9:00 AM<br><b>To:</b> Sam Ruiz &lt;sam.ruiz@bellwether.example&gt;<br><b>Subject:</b> Hall B</div><div>When do we get the keys?</div>`;
  const asked: unknown[] = [];
  const note = (request: Request) => {
    if (request.url().endsWith("/v1/received/find")) asked.push(request.postDataJSON());
  };
  host.on("request", note);
  await withId("");
  await writeWith(host, spelling, { html: quoted, kind: "reply", subject: "Re: Hall B" });
  await expect(inPane(host, /Answer by|Was due/).first()).toBeVisible();
  expect(asked).toEqual([]);
  await withId("<1@hub.example>");
  await writeWith(host, spelling, { html: quoted, kind: "reply", subject: "Re: Hall B" });
  await expect.poll(() => asked).toEqual([{ messageId: "<1@hub.example>" }]);
  host.off("request", note);
});
