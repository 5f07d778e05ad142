import { asTime, course, elapsed, pace, STOPPED } from "./clock.ts";
import { at, show, write } from "./elements.ts";
import type { Clock, Talk } from "./messages.ts";

/** How long a first press on "Reset" waits for the second, in milliseconds. */
const ASKING = 5000;
/** Two clicks within this time are one that slipped, in milliseconds. */
const SLIP = 500;

/** The clocks of the speaker's window: what is left, the pace, and the line of the talk. */
export class Times {
  #seconds: readonly number[] = [];
  #spare = 0;
  #index = 0;
  #clock: Clock = STOPPED;
  #asked = 0;

  /** `reset` is called once it was asked for twice, or nothing would be lost by it. */
  start(run: () => void, reset: () => void): void {
    at("button.run")?.addEventListener("click", run);
    at("button.reset")?.addEventListener("click", () => {
      const since = Date.now() - this.#asked;
      if (since < SLIP) return;
      const sure = elapsed(this.#clock, Date.now()) === 0 || since < ASKING;
      this.#asked = sure ? 0 : Date.now();
      if (sure) reset();
      this.#tick();
      if (!sure) write(".heard", at(".asks")?.textContent ?? "");
    });
    setInterval(() => this.#tick(), 250);
  }

  show({ slides, spare }: Talk, index: number, clock: Clock): void {
    // The last slide stays up while the speaker goes on.
    this.#seconds = slides.map(({ seconds }, at) => (at === slides.length - 1 ? seconds + spare : seconds));
    this.#spare = spare;
    this.#index = index;
    this.#clock = clock;
    const run = at<HTMLButtonElement>("button.run");
    if (run) run.textContent = (clock.since === null ? run.dataset.start : run.dataset.pause) ?? "";
    run?.classList.toggle("main", clock.since === null);
    this.#tick();
  }

  #tick(): void {
    const now = Date.now();
    const gone = elapsed(this.#clock, now) / 1000;
    const total = this.#seconds.reduce((sum, one) => sum + one, 0);
    const left = total - Math.floor(gone);
    const over = left < 0;
    write(".of-day .value", new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false }));
    write(".elapsed .value", asTime(Math.floor(gone)));
    write(".remaining .value", `${over ? "−" : ""}${asTime(Math.abs(left))}`);
    write(".planned .value", asTime(total));
    const { left: remaining = "", over: overTime = "" } = at(".remaining .label")?.dataset ?? {};
    write(".remaining .label", over ? overTime : remaining);
    at(".remaining")?.classList.toggle("over", over);
    show(".asks", now - this.#asked < ASKING);
    this.#pace(gone);
    const line = at(".course");
    for (const [name, share] of Object.entries(course(this.#seconds, this.#index, gone, this.#spare))) {
      line?.style.setProperty(`--${name}`, `${Math.round(share * 1e4) / 100}%`);
    }
  }

  /** In words and, by the state, as a shape. */
  #pace(gone: number): void {
    const place = at(".pace");
    if (!place) return;
    const by = pace(this.#seconds, this.#index, gone);
    const state = this.#stands ?? (by > 0 ? "early" : by < 0 ? "late" : "onTime");
    place.dataset.state = state;
    write(".pace", (place.dataset[state] ?? "").replace("{time}", asTime(Math.abs(by))));
  }

  /** Why the clock stands; "" on a test slide, after which it goes on standing; null where it runs. */
  get #stands(): "paused" | "waits" | "" | null {
    const { since, before } = this.#clock;
    if (since !== null) return null;
    if (before > 0) return "paused";
    return this.#index < this.#seconds.findIndex((one) => one > 0) ? "" : "waits";
  }
}
