import { expect, it } from "vitest";
import { ahead, asTime, course, elapsed, pace, run, STOPPED, toggle } from "../../src/client/clock.ts";

it("runs, stands, and goes on", () => {
  const started = run(STOPPED, 1000);
  expect(elapsed(started, 4000)).toBe(3000);
  const paused = toggle(started, 5000);
  expect(elapsed(paused, 60_000)).toBe(4000);
  expect(elapsed(toggle(paused, 70_000), 71_000)).toBe(5000);
  expect(run(started, 9000)).toBe(started);
});

it("knows who is ahead and who is behind", () => {
  const seconds = [10, 20, 30];
  expect(ahead(seconds, 1, 5)).toBe(5);
  expect(ahead(seconds, 1, 10)).toBe(0);
  expect(ahead(seconds, 1, 30)).toBe(0);
  expect(ahead(seconds, 1, 42)).toBe(-12);
  expect(ahead(seconds, 2, 60)).toBe(0);
});

it("tells the pace in whole tens of seconds, and calls less than ten on time", () => {
  const seconds = [10, 20, 30];
  expect(Math.abs(pace(seconds, 1, 39))).toBe(0);
  expect(pace(seconds, 1, 52)).toBe(-20);
  expect(pace(seconds, 2, 11)).toBe(10);
});

it("knows where on its line the talk is, and where the clock", () => {
  const seconds = [10, 20, 70];
  expect(course(seconds, 1, 25, 40)).toEqual({ from: 0.1, to: 0.3, due: 0.25, slides: 0.6, end: 1 });
  expect(course(seconds, 2, 200, 0)).toEqual({ from: 0.15, to: 0.5, due: 1, slides: 0.5, end: 0.5 });
  expect(course([], 0, 0, 0)).toEqual({ from: 0, to: 0, due: 0, slides: 0, end: 0 });
});

it("writes time as clocks do", () => {
  expect(asTime(5)).toBe("0:05");
  expect(asTime(65.2)).toBe("1:05");
  expect(asTime(3665)).toBe("1:01:05");
  expect(asTime(-3)).toBe("0:00");
});
