import { describe, expect, it } from "vitest";
import { heard } from "./heard.ts";

const said = (text: string): (readonly [string, string | null])[] =>
  heard(text, "de").quotes.map(({ text: words, speaker }) => [words, speaker?.name ?? speaker?.role ?? null]);

describe("who says what, in German", () => {
  it("finds the subject beside the auxiliary of a verb at the end", () => {
    expect(said("Die Landesregierung hatte den Vorwurf des Verbandes als „absurd“ zurückgewiesen.")).toEqual([
      ["absurd", "Landesregierung"],
    ]);
    expect(
      said("Am Freitag hatte Minister Kranz die Bedeutung der Brücken betont: „Ohne sie steht alles still.“"),
    ).toEqual([["Ohne sie steht alles still.", "Kranz"]]);
  });

  it("gives a passive to nobody", () => {
    expect(said("Der Entwurf von Anna Holm wurde oft als „zu teuer“ bezeichnet.")).toEqual([["zu teuer", null]]);
  });

  it("takes a noun behind an article for the speaker's word, and not for a name", () => {
    expect(said("Der Forscher Peter Lang nannte den Plan eine „Luftnummer“. Er liest den „Abendboten“.")).toEqual([
      ["Luftnummer", "Peter Lang"],
    ]);
  });

  it("leaves titles and mottoes alone, however long", () => {
    expect(said("Tausende zogen unter dem Motto „Wir wollen alle morgen noch hier wohnen!“ durch die Stadt.")).toEqual(
      [],
    );
  });

  it("carries words in the subjunctive on to whom the sentence before reports on", () => {
    expect(
      said("Die Hausverwaltung versicherte, dass bald gebaut werde. Eine „offene Rechnung“ sei der Grund."),
    ).toEqual([["offene Rechnung", "Hausverwaltung"]]);
  });

  it("takes a newspaper in marks for a subject and an impersonal verb's source for the speaker", () => {
    expect(said("„Es reicht jetzt allen“, heißt es in einer Mitteilung des Verbandes.")).toEqual([
      ["Es reicht jetzt allen", "Mitteilung des Verbandes"],
    ]);
  });

  it("does not end a sentence at the stop of a date", () => {
    expect(said("Anna Holm trat am 20. Juli auf und sagte: „Wir machen weiter.“")).toEqual([
      ["Wir machen weiter.", "Anna Holm"],
    ]);
  });

  it("knows a surname that stands alone after its role named it", () => {
    expect(said("Der Vorsitzende Kranz kam spät. Er lachte. Kranz hatte oft gewarnt: „Das Eis ist dünn.“")).toEqual([
      ["Das Eis ist dünn.", "Kranz"],
    ]);
  });

  it.each([
    ["Wie Peter Lang gegenüber der Zeitung sagte, sei das „ein fatales Signal“.", "Peter Lang"],
    ["Wie die Polizei mitteilte, habe der Mann „sofort gestanden“.", "Polizei"],
    ["„Wir sind uns einig“, wie Anna Holm nach dem Treffen betonte.", "Anna Holm"],
    ["Nach Angaben von Anna Holm ist der Bau „auf der Zielgeraden“.", "Anna Holm"],
    ["In einer Erklärung der Partei ist von „schweren Fehlern“ die Rede.", "Erklärung der Partei"],
    ["In dem Schreiben hieß es, man sei „zutiefst besorgt über die Lage“.", "Schreiben"],
    ["„Kein Kommentar“, hieß es dazu aus dem Ministerium.", "Ministerium"],
    ["Die Richterin begründete das Urteil mit der „besonderen Schwere der Schuld“.", "Richterin"],
    ["Der Betreuer habe gezahlt, „um uns zu beruhigen“, wie Peter Lang von der Zeitung zitiert wird.", "Peter Lang"],
    ["Der Sender zitiert ein Blatt, wonach Minister Peter Lang das Heft „niemals hergeben“ wolle.", "Peter Lang"],
    ["Der Präsident sicherte den Leuten zu, dass sie „nie mehr frieren“ müssten.", "Präsident"],
    ["Die Stadt habe „alles richtig gemacht“, so das Fazit von Anna Holm.", "Anna Holm"],
    ["Anna Holm von der Universität Leipzig sagte: „Das Klima ändert sich.“", "Anna Holm"],
    ["Peter Lang forderte „ein Ende der Gewalt“ und bat um Hilfe.", "Peter Lang"],
    ["Der Verband begrüßte den Bau. Es sei „ein Sieg der Vernunft“, hieß es.", "Verband"],
    ["Der Fahrer stieg aus. „Das ist absurd“, sagte er dem Sender.", "Fahrer"],
  ])("%s", (text, speaker) => expect(said(text).map(([, who]) => who)).toEqual([speaker]));

  it("goes on with who spoke where only a word and a colon stand between", () => {
    expect(said("„Wir haben verloren“, sagte Anna Holm dem Sender. Und weiter: „Aber wir kommen wieder.“")).toEqual([
      ["Wir haben verloren", "Anna Holm"],
      ["Aber wir kommen wieder.", "Anna Holm"],
    ]);
  });
});
