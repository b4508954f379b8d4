/** Of a Chromium trace: what the main thread did for the add-in's pane, and how long keystrokes waited. */

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds; tdur: of the thread's own processor time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: {
    data?: { frame?: string; type?: string; timeStamp?: number; processingStart?: number; interactionId?: number };
    beginData?: { frame?: string };
  };
}

/** For `browser.startTracing`. */
export const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** All in milliseconds. `cpu` is the thread's own time: what other programs take from a busy machine doesn't count. */
export interface Task {
  wall: number;
  cpu: number;
}
export interface Typing {
  /** The longest task in which the pane's frame ran, laid out or was styled. */
  pane: Task;
  /** The longest in which the host answered a call of the pane's. */
  host: Task;
  /** The longest in which neither did. */
  other: Task;
  /** From each keydown until its handling began. */
  delays: number[];
}

/** @param frames ids of the pane's frame and of the page that is its host, in one process; null: there is no pane */
export function typingOf(trace: string, frames: { pane: string; host: string } | null): Typing {
  const events: Event[] = JSON.parse(trace).traceEvents;
  const frameOf = ({ args }: Event) => args.data?.frame ?? args.beginData?.frame;
  const main = events.find(({ name, args }) => name === "EventDispatch" && args.data?.type === "keydown");
  const onMain = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid).sort((a, b) => a.ts - b.ts);
  const longest = { pane: { wall: 0, cpu: 0 }, host: { wall: 0, cpu: 0 }, other: { wall: 0, cpu: 0 } };
  let task: Event | null = null;
  let within: Event[] = [];
  const close = () => {
    if (!task) return;
    const isMessage = within.some(({ name }) => name === "HandlePostMessage");
    const ran = (frame: string | undefined) => !!frame && within.some((event) => frameOf(event) === frame);
    const whose = longest[ran(frames?.pane) ? "pane" : isMessage && ran(frames?.host) ? "host" : "other"];
    const [wall, cpu] = [task.dur! / 1000, (task.tdur ?? 0) / 1000];
    if (cpu > whose.cpu) whose.cpu = cpu;
    if (wall > whose.wall) whose.wall = wall;
  };
  for (const event of onMain) {
    if (event.ph !== "X") continue;
    if (task && event.ts < task.ts + task.dur!) within.push(event);
    else if (event.name === "RunTask") {
      close();
      [task, within] = [event, []];
    }
  }
  close();
  const delays = events.flatMap(({ name, ph, args: { data } }) =>
    name === "EventTiming" && ph === "b" && data?.type === "keydown" ? [data.processingStart! - data.timeStamp!] : [],
  );
  return { ...longest, delays };
}
