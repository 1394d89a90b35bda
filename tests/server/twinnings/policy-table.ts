// Who may do what in a twinning, said once more and apart from the code: one table a visibility. A column is
// somebody, a row an act; "+" may, "." may not, "?" is told that there is no such twinning.
//
// The people: a guest; a member of an administration that is no party (stranger) and of one that is (colleague);
// who takes part as participant, expert, contact, lead; a moderator and an administrator who do not take part.
// Those with a side stand on it with their administration. "own" is for the administration of the one who acts,
// "other" for one on another side. `open`: a draft for the own administration.

export const PEOPLE = [
  "guest",
  "stranger",
  "colleague",
  "participant",
  "expert",
  "contact",
  "lead",
  "moderator",
  "admin",
] as const;
export type Person = (typeof PEOPLE)[number];

const PUBLIC = `
                     guest stranger colleague participant expert contact lead moderator admin
  see                  +      +        +          +         +       +     +       +       +
  read the discussion  +      +        +          +         +       +     +       +       +
  write in it          .      +        +          +         +       +     +       +       +
  open                 .      +        +          +         +       +     +       +       +
  edit                 .      .        .          .         .       .     +       +       +
  ask in               .      .        +          .         .       .     .       .       .
  admit own            .      .        .          .         .       +     +       +       +
  admit other          .      .        .          .         .       .     +       +       +
  refuse own           .      .        .          .         .       .     +       +       +
  refuse other         .      .        .          .         .       .     +       +       +
  invite own           .      .        .          .         .       +     +       +       +
  invite other         .      .        .          .         .       .     +       +       +
  invite a contact     .      .        .          .         .       .     +       +       +
  invite a lead        .      .        .          .         .       .     .       +       +
  revoke own           .      .        .          .         .       +     +       +       +
  revoke other         .      .        .          .         .       .     +       +       +
  end an expert        .      .        .          .         .       .     +       +       +
  end a lead           .      .        .          .         .       .     .       +       +
  make an expert       .      .        .          .         .       .     +       +       +
  make a lead          .      .        .          .         .       .     .       +       +
  leave                .      .        .          +         +       +     +       .       .
`;

// To guests it is not there; all else is as in a public one. The first answer of a row is theirs.
const MEMBERS = PUBLIC.split("\n")
  .map((row) => (/^ {2}(open|leave) /.test(row) ? row : row.replace(/[+.]/, "?")))
  .join("\n");

// To who takes no part it is not there. The staff looks after it, and reads none of its discussions.
const PARTIES = `
                     guest stranger colleague participant expert contact lead moderator admin
  see                  ?      ?        ?          +         +       +     +       +       +
  read the discussion  ?      ?        ?          +         +       +     +       ?       ?
  write in it          ?      ?        ?          +         +       +     +       ?       ?
  open                 .      +        +          +         +       +     +       +       +
  edit                 ?      ?        ?          .         .       .     +       +       +
  ask in               ?      ?        ?          .         .       .     .       .       .
  admit own            ?      ?        ?          .         .       +     +       +       +
  admit other          ?      ?        ?          .         .       .     +       +       +
  refuse own           ?      ?        ?          .         .       .     +       +       +
  refuse other         ?      ?        ?          .         .       .     +       +       +
  invite own           ?      ?        ?          .         .       +     +       +       +
  invite other         ?      ?        ?          .         .       .     +       +       +
  invite a contact     ?      ?        ?          .         .       .     +       +       +
  invite a lead        ?      ?        ?          .         .       .     .       +       +
  revoke own           ?      ?        ?          .         .       +     +       +       +
  revoke other         ?      ?        ?          .         .       .     +       +       +
  end an expert        ?      ?        ?          .         .       .     +       +       +
  end a lead           ?      ?        ?          .         .       .     .       +       +
  make an expert       ?      ?        ?          .         .       .     +       +       +
  make a lead          ?      ?        ?          .         .       .     .       +       +
  leave                .      .        .          +         +       +     +       .       .
`;

export const TABLES = { PUBLIC, MEMBERS, PARTIES } as const;
export type Answer = "+" | "." | "?";

/** The rows of a table: each act with the answer each person gets. */
export function rowsOf(table: string): { act: string; answers: Record<Person, Answer> }[] {
  const [head = "", ...rows] = table.split("\n").filter((row) => row.trim() !== "");
  if (head.trim().split(/\s+/).join() !== PEOPLE.join()) throw new Error(`not the people: ${head}`);
  return rows.map((row) => {
    const cells = row.trim().split(/\s+/);
    const answers = cells.slice(-PEOPLE.length) as Answer[];
    const act = cells.slice(0, -PEOPLE.length).join(" ");
    return { act, answers: Object.fromEntries(PEOPLE.map((who, at) => [who, answers[at]])) as never };
  });
}
