import { describe, expect, it } from "vitest";
import { heard } from "./heard.ts";

const speakers = (text: string) =>
  heard(text, "en").quotes.map(({ speaker }) => speaker?.name ?? speaker?.role ?? "nobody");

describe("who says the words of an English sentence", () => {
  it.each([
    ["“It is a shame,” Peter Hall was quoted as saying by the Morning Bugle.", "Peter Hall"],
    ["Peter Hall was quoted by the Bugle as saying the road was “a death trap”.", "Peter Hall"],
    ["“It is a shame,” said Peter Hall, reports the Morning Bugle.", "Peter Hall"],
    ["“It is a shame,” Peter Hall told the Morning Bugle.", "Peter Hall"],
    ["Peter Hall told Reuters that it was “a shame”.", "Peter Hall"],
    ["“It is a shame,” according to Peter Hall, who runs the mill.", "Peter Hall"],
    ["According to Peter Hall, the road is “a death trap”.", "Peter Hall"],
    ["According to Peter Hall, the mayor of Leeds, the road is “a death trap”.", "Peter Hall"],
    ["Peter Hall’s spokesman, Simon Reed, said the road was “a death trap”.", "Simon Reed"],
    ["“The road is a death trap,” Peter Hall’s spokesman said.", "spokesman"],
    ["“The road is a death trap,” a spokesman for Peter Hall said.", "spokesman"],
    ["“The road is a death trap,” said Simon Reed, a spokesman for Peter Hall.", "Simon Reed"],
    ["Mary Brown was asked by Peter Hall, who chairs the panel, “Why did the road flood?”", "Peter Hall"],
    ["The road was described by Peter Hall as “a death trap”.", "Peter Hall"],
    ["The road was called “a death trap” by Peter Hall.", "Peter Hall"],
    ["Mary Brown said Peter Hall wants to “sell the road”.", "Mary Brown"],
    ["Mary Brown told the council that her rival, Peter Hall, hopes to “sell the road”.", "Mary Brown"],
    ["Mary Brown said Peter Hall had called the road “a death trap”.", "Peter Hall"],
    ["In Peter Hall’s words, the road is “a death trap”.", "Peter Hall"],
    ["In the words of Peter Hall, the road is “a death trap”.", "Peter Hall"],
    ["Peter Hall’s answer was that nobody “knew of the flood”.", "Peter Hall"],
    ["Peter Hall’s message to the town was simple: “We stay here.”", "Peter Hall"],
    ["With Peter Hall taking to the radio to call the road “a death trap”, the council met.", "Peter Hall"],
    ["Critics argue that the road is “a death trap”.", "Critics"],
    ["Town officials called the road “a death trap”.", "officials"],
    ["Peter Hall — who runs the mill — said the road was “a death trap”.", "Peter Hall"],
    ["Peter Hall, who told Mary Brown to leave, said the road was “a death trap”.", "Peter Hall"],
    ["Peter Hall, whose brother runs the mill, said the road was “a death trap”.", "Peter Hall"],
    ["Mayor Peter Hall (York) said the road was “a death trap”.", "Peter Hall"],
    ["Sen. Peter Hall (R-Ohio), chairman of the panel, said the road was “a death trap”.", "Peter Hall"],
    ["Hours after Peter Hall said the road was “a death trap”, it was shut.", "Peter Hall"],
    ["The road was shut long before town officials started to portray it as “a death trap”.", "officials"],
    ["“The road,” Peter Hall wrote in a letter to Mary Brown, “is a death trap.”", "Peter Hall"],
    ["In a letter to Mary Brown, Peter Hall wrote that the road was “a death trap”.", "Peter Hall"],
    ["In a letter to Mary Brown, seen by the Bugle, Peter Hall called the road “a death trap”.", "Peter Hall"],
    ["Asked about the road by Mary Brown, Peter Hall said it was “a death trap”.", "Peter Hall"],
    ["Speaking to Mary Brown on Monday, Peter Hall said it was “a death trap”.", "Peter Hall"],
    ["Peter Hall told Mary Brown in an interview on Monday that the road was “a death trap”.", "Peter Hall"],
    ["In an interview with Mary Brown, Peter Hall, 45, described the road as “a death trap”.", "Peter Hall"],
    ["Peter Hall and Mary Brown said in a joint letter that the road was “a death trap”.", "Mary Brown"],
    ["ROAD IS A DEATH TRAP, HALL SAYS: Peter Hall told the council: “It is a death trap.”", "Peter Hall"],
    ["THE ROAD - Peter Hall: “It is a death trap and it has to be shut.”", "Peter Hall"],
    ["Peter Hall on the road: “It is a death trap and it has to be shut.”", "Peter Hall"],
    ["“It is a death trap,” tweeted Peter Hall.", "Peter Hall"],
    ["“It is a death trap,” Peter Hall (@hall) tweeted on Monday.", "Peter Hall"],
    ["The mayor, Peter Hall, whom Mary Brown accuses of lying, said it was “a death trap”.", "Peter Hall"],
    ["“It is a death trap,” the group’s leader, Peter Hall, said on Monday.", "Peter Hall"],
    ["“It is a death trap,” said the group’s leader, Peter Hall.", "Peter Hall"],
    ["“It is a death trap,” said Green Party leader Peter Hall.", "Peter Hall"],
    ["“It is a death trap,” the Green Party’s Peter Hall said.", "Peter Hall"],
    ["“It is a death trap,” says Peter Hall, executive director of the Road Safety Council in York.", "Peter Hall"],
    ["“It is a death trap,” Peter Hall, executive director of the Road Safety Council in York, says.", "Peter Hall"],
    ["Council leader Mary Brown, in a statement, called Peter Hall “a liar”.", "Mary Brown"],
    ["Mary Brown, in a swipe at Peter Hall, said nobody should “sell the road”.", "Mary Brown"],
    ["Mary Brown has accused Peter Hall of “selling the road”.", "Mary Brown"],
    ["Mary Brown criticized Peter Hall for “selling the road”.", "Mary Brown"],
    ["Mary Brown criticized Peter Hall, saying he was “selling the road”.", "Mary Brown"],
    ["Mary Brown said of Peter Hall: “He is selling the road.”", "Mary Brown"],
    ["Mary Brown asked Peter Hall if he was “selling the road”.", "Mary Brown"],
    ["Police said the road was “a death trap”.", "Police"],
    ["The White House said the road was “a death trap”.", "White House"],
    ["“It is a death trap,” the Leeds council said in a statement.", "council"],
    ["A senior official, who asked not to be named, said the road was “a death trap”.", "official"],
    ["Two of the drivers said the road was “a death trap”.", "drivers"],
    ["Many people in York say the road is “a death trap”.", "people"],
    ["One woman shouted, “Shut the road!”", "woman"],
    ["Neighbors said the road was “a death trap”.", "Neighbors"],
    ["Protesters chanted “Shut the road now” outside.", "Protesters"],
    ["Experts believe the road is “a death trap”.", "Experts"],
    ["Someone in the crowd yelled, “Shut it!”", "Someone"],
    ["His lawyer said the road was “a death trap”.", "lawyer"],
    ["“It is a death trap,” confessed Peter Hall.", "Peter Hall"],
    ["Peter Hall went on: “It is a death trap.”", "Peter Hall"],
    ["Peter Hall goes on to say that the road is “a death trap”.", "Peter Hall"],
    ["Then came Peter Hall. “It is a death trap,” he muttered.", "Peter Hall"],
    ["Peter Hall paused. “It is a death trap.”", "Peter Hall"],
    ["Peter Hall put it this way: “It is a death trap.”", "Peter Hall"],
    ["For Peter Hall, the road is “a death trap”.", "Peter Hall"],
    ["To Peter Hall, it was “a death trap”.", "Peter Hall"],
    ["Peter Hall has a name for it: “the death trap on the hill”.", "Peter Hall"],
    ["As Peter Hall put it, the road is “a death trap”.", "Peter Hall"],
    ["The road, as Peter Hall puts it, is “a death trap”.", "Peter Hall"],
    ["The road, Peter Hall argues, is “a death trap”.", "Peter Hall"],
    ["It was Peter Hall who first called the road “a death trap”.", "Peter Hall"],
    ["Peter Hall, speaking on condition that Mary Brown leave, said it was “a death trap”.", "Peter Hall"],
    ["Peter Hall, along with Mary Brown, said it was “a death trap”.", "Peter Hall"],
    ["Unlike Mary Brown, Peter Hall said it was “a death trap”.", "Peter Hall"],
    ["After meeting Mary Brown, Peter Hall said it was “a death trap”.", "Peter Hall"],
    ["Peter Hall’s comments that the road is “a death trap” angered Mary Brown.", "Peter Hall"],
    ["The judge turned to Mary Brown. “Why did the road flood?”", "judge"],
    ["The Bugle’s Simon Reed wrote that it was “the worst in years”.", "Simon Reed"],
    ["A spokesman for the mayor, Simon Reed, said it was “the worst in years”.", "Simon Reed"],
    ["Peter Hall called it “the worst in years,” the Bugle reported.", "Peter Hall"],
    ["Peter Hall called it “the worst in years,” according to the Bugle.", "Peter Hall"],
    ["The Bugle quoted Peter Hall as saying it was “the worst in years.”", "Peter Hall"],
    ["Calling the plan “a waste”, Peter Hall left the room.", "Peter Hall"],
    ["In calling the plan “a waste”, Peter Hall angered Mary Brown.", "Peter Hall"],
    ["Peter Hall, mayor of Leeds: “The plan is a waste and it must stop.”", "Peter Hall"],
    [
      "Peter Hall was asked by host Simon Reed, who likes Peter Hall but has dismissed him, “Why do you stay?”",
      "Simon Reed",
    ],
    ["The council can’t point at the mayor and cry “but he did not know!”", "council"],
    ["The council denied it, with Peter Hall taking to the radio to call Mary Brown “a liar”.", "Peter Hall"],
    ["Peter Hall, who has been criticized by Mary Brown as “a clown”, left.", "Mary Brown"],
    ["Peter Hall took a letter to Mary Brown, in which he called the plan “a waste”.", "Peter Hall"],
  ])("%s", (text, speaker) => {
    const [found, ...others] = speakers(text);
    expect(found).toContain(speaker);
    expect(others).toEqual([]);
  });

  it("takes the verb before a comma and a quotation for its own", () => {
    const text = "When a man in the crowd shouted, “Shame on you,” Peter Hall joked, “That is my brother.”";
    expect(speakers(text)).toEqual([expect.stringContaining("man"), "Peter Hall"]);
  });

  it("finds who a colon announces behind a heading", () => {
    expect(speakers("THE ROAD FLOODED - Peter Hall: “It is a death trap and it has to be shut.”")).toEqual([
      "Peter Hall",
    ]);
  });
});

describe("English words in marks that nobody says", () => {
  it.each([
    ["Mary Brown, star of television’s “Long Night,” thanked Peter Hall."],
    ["On Channel Nine’s “Breakfast,” Mary Brown said the road was shut."],
    ["Mary Brown, who starred in “Long Night” and “Friends of the Sea,” posted the clip."],
    ["The posters hung for years.\n\n“Lose your road? Lose your bridge? Vote for the town” (2005)"],
  ])("%s", (text) => expect(speakers(text)).toEqual([]));

  it.each([
    ["The judge turned to Mary Brown. “Mr. Hall?” It was silent.", "judge"],
    ["The Iron Lady, as they call her, said “Never,” and left.", "Iron Lady"],
  ])("but not %s", (text, speaker) => expect(speakers(text)).toEqual([speaker]));

  it("reads a paragraph between straight marks whole, with what it quotes in curly ones", () => {
    const text = 'The council’s website notes:\n\n"In 1960 some “farmers of York” met.\n\n"They built a road."';
    expect(heard(text, "en").quotes.map((quote) => quote.text)).toEqual([
      "In 1960 some “farmers of York” met. They built a road.",
    ]);
  });
});

describe("bodies that speak", () => {
  it("names a body by its initials, and describes nobody by them", () => {
    const { quotes, people } = heard("“It is cold up there,” NASA said. The council called it “very cold”.", "en");
    expect(quotes.map(({ speaker }) => speaker)).toEqual([
      { name: "NASA", age: null, role: null, place: null },
      { name: null, age: null, role: "council", place: null },
    ]);
    expect(people).toHaveLength(2);
  });

  it("takes who a paragraph says reports something for whom the next quotes", () => {
    const text =
      "BBC reported that night the mayor Peter Hall says he is ill.\n\n“The mayor spoke to reporters afterwards.”";
    expect(speakers(text)).toEqual(["BBC"]);
  });
});

it("takes nobody for the others who are listed behind a name", () => {
  const { people } = heard(
    "Kroll, his deputy, his driver and two guests shared the boat. “It was cold,” said Kroll.",
    "en",
  );
  expect(people.map(({ name, role }) => [name, role])).toEqual([["Kroll", null]]);
});

describe("English names that could be somebody else’s", () => {
  it.each([
    ["the last who spoke, past whose departure it was", "Peter Hall, editor of a paper, said Jonas’ exit was small."],
    ["the same with a straight mark", "Peter Hall, editor of a paper, said Jonas' exit was small."],
    ["who says that another knew", "Peter Hall, editor of a paper, said Simon Reed knew it."],
  ])("“he” is %s", (_, text) => {
    expect(speakers(`${text}\n\n“It was known to all of us for a year,” he said.`)).toEqual(["Peter Hall"]);
  });

  it("a surname is the son’s who was named last, not his father’s", () => {
    const text =
      "Mayor Peter Hall built the road in 1960.\n\nSimon Hall Jr., 45, a teacher, spoke on Friday. “It is a death trap,” Hall said.";
    const [quote] = heard(text, "en").quotes;
    expect(quote?.speaker).toEqual({ name: "Simon Hall Jr.", age: 45, role: "teacher", place: null });
  });

  it("who told the reporters, not they", () => {
    const text =
      "“The road will be shut” once he is back, Peter Hall, chairman of the panel of the Road Council, told reporters.";
    expect(speakers(text)).toEqual(["Peter Hall"]);
  });

  it("a firm named first has no name that only a thing of it has", () => {
    const text =
      "Acme built a road. Then it drew the Acme Maps. “It is a good road for all of us,” Acme said on Monday.";
    expect(speakers(text)).toEqual(["Acme"]);
  });

  it.each([
    ["said NOAA head Mary Brown.", "NOAA head"],
    ["said Sen. Mary Brown.", "Sen."],
    [
      "said Mary Brown, a road safety expert at the University of York and a graduate of the U.S. Academy in Ohio.",
      "road safety expert at the University of York",
    ],
    ["said Mary Brown, officials showed off the road.", null],
  ])("“It is a death trap,” %s: her role", (text, role) => {
    const [quote] = heard(`“It is a death trap for everybody,” ${text}`, "en").quotes;
    expect(quote?.speaker).toMatchObject({ name: "Mary Brown", role });
  });

  it("whose campaign it is", () => {
    const { quotes } = heard("Hall’s campaign said the road was “a death trap for the town”.", "en");
    expect(quotes[0]?.speaker).toMatchObject({ name: null, role: "Hall’s campaign" });
  });
});
