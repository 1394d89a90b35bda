import type { StartingTexts } from "./texts.it.ts";

/** English for texts.it.ts, part by part. @param owner in Markdown */
export const startingTexts = (
  owner = "[to be stated: the body that runs this community]",
): StartingTexts => ({
  privacy: `
# Who processes your data

The data controller is **${owner}**.

- Seat: **[to be stated: address]**
- Email and certified email (PEC): **[to be stated: the controller's contacts]**
- Data protection officer (DPO): **[to be stated: the DPO's contacts]**

# Which data

To read what is public you need give no data at all. If you register we process:

- **what you give us**: name, email address, administration and job title, how the Italian pages are to address you, language, whatever you choose to say of yourself. The password is kept only as a fingerprint from which nobody can find it out;
- **what you write and do here**: messages with their corrections, twinnings and discussions you open, requests to take part, invitations, how far you have read a discussion, and a log of who did what on behalf of which administration;
- **about your sign-ins**: the day (not the time) of your latest visit and the kind of browser, which you alone see;
- **your consent**: when you gave it and to which version of this text.

If somebody invites you we keep the address the invitation was sent to. If you report a barrier we keep what you write and, if you leave it, the address for the answer. To slow down abuse we count the requests that come from a network: of the IP address we keep only a fingerprint, for as long as that count lasts. The program's technical log holds no personal data; the web server's, if there is one, is the controller's: **[to be stated: whether there is one, what it holds and for how long]**.

# Why, and on which legal basis

- **So that you can take part**, and readers know who is speaking and for which administration: your consent (Article 6(1)(a) of Regulation (EU) 2016/679), which you give by registering. You need not give it; without it you can read but not write.
- **For security, moderation and the log of acts**: a task of the controller carried out in the public interest (Article 6(1)(e) of the Regulation and Article 2-ter of Italian Legislative Decree 196/2003): **[to be stated: the rule or act that assigns it]**.

No advertising, no profiling, no automated decisions.

# Who can see them

Your name and administration go with what you write, for whoever may read it: in public discussions, everybody. Your profile also shows your role, what you say of yourself, since when you are here and your latest visit, which you can hide. While you read a discussion signed in, others on the same page can see that you are there. Your email address is never shown.

A **conversation** is read by the people in it alone, each from the message at which they came in; those who administer or moderate the community do not see it. Anybody in it may add others, and let them read what she or he reads, and quote what you wrote; who comes in and who leaves can be seen. Messages are not encrypted: they are in the controller's database and backups, and go by email to those who receive notifications.

Those who administer or moderate the community see what they need for it. Data are neither sold nor given away. Only the suppliers that keep the server and the mail process them on the controller's behalf: **[to be stated: suppliers, and whether any data leave the European Union]**.

# For how long

- Profile and membership: while you are a member, then **[to be stated: for how long after it ends]**.
- Messages and the log of acts: as long as the community exists, so that discussions can be followed; what is removed is no longer shown and stays in the database **[to be stated: for how long]**.
- Sign-ins: each works for 30 days from its last use and is then deleted; you can end it sooner in your [profile](/profilo).
- Links in letters: 48 hours to confirm an address, 2 hours for a new password, 14 days for an invitation.
- Backups: **[to be stated: for how long]**.

# Cookies and data in your browser

Two cookies, both needed for the site to work: \`agire_session\` keeps you signed in, \`lingua\` remembers the language you chose. Nobody follows you elsewhere and no page asks anything of other people's sites, so no cookie banner is needed. Texts begun and not sent stay in your browser for two days, until you send them or sign out. If you are signed in we keep them too, so that you find them on every device: you alone read them, under “Drafts”, and they go when you send them, when you discard them or after six months without a change.

# Your rights

You can ask the controller to see your data, correct them, erase them, restrict their use, receive them in a machine-readable form, and you can object to their processing (Articles 15 to 22 of the Regulation). Much of it you can do yourself, in your [profile](/profilo): correct what you say of yourself, hide your latest visit, end sign-ins. For the rest write to the contacts at the top of this page: the answer comes within a month.

# Withdrawing consent

You can withdraw it whenever you like, by writing to the same contacts: your account is closed. What was done before remains lawful; of the messages already written you can ask that they be erased or no longer carry your name.

# Complaints

If you believe that your data are processed against the rules you can turn to the Italian data protection authority (Garante per la protezione dei dati personali), [www.garanteprivacy.it](https://www.garanteprivacy.it), or to a court (Articles 77 and 79 of the Regulation).
`,
  "legal-notes": `
# Who publishes

This community is run by **${owner}**.

- Seat and tax number: **[to be stated]**
- Email and certified email (PEC): **[to be stated]**
- Person responsible for publication: **[to be stated]**

# Who answers for what

Every message belongs to whoever signs it and does not bind their administration, unless an official act says so. What is said of twinnings and good practices comes from those who take part: it does not replace official acts.

Whoever runs the community keeps it accessible and applies its rules. Moderators may remove a message, close a discussion or suspend a member; the reason stays in the log, and whoever is suspended can read it. To object to such a decision, write to the contacts above.

# Reporting unlawful content

If something breaks the law or your rights, write to **[to be stated: contact for reports]** saying where it is (the address of the page and the number of the message), why, and how to answer you.

# Reusing the content

The good practices are here to be taken up: name the administration you take them from. The licence of the content is **[to be stated: for instance CC BY 4.0]**; trademarks, coats of arms and attached documents remain their owners'.

# Links to other sites

Links that lead elsewhere are written by those who take part: whoever runs the community does not answer for what is found there.

# Personal data and accessibility

See the [privacy notice](/privacy) and the page on [accessibility](/accessibilita).

# The software

Agire is free software under the EUPL-1.2 licence: every administration may use it, study it and improve it.
`,
  accessibility: `
# What we aim for

Agire is built for WCAG 2.2, level AA: everything must be possible with a keyboard and with a screen reader, on a screen 320 pixels wide and even without JavaScript.

# State of conformance

**No conformance is claimed.** Every version of the software passes automatic checks on every page and a check with the keyboard alone; automatic checks find only part of the barriers, and no verification with people who use assistive technology has been made yet. The state of conformance of this installation is declared by **${owner}**, with the accessibility statement required by Italian law 4/2004 and published on [form.agid.gov.it](https://form.agid.gov.it): **[to be stated: link to the statement]**.

# If something stands in your way

Write it [in the form below](#segnala): no account is needed, and the report reaches those who administer the community. It is a defect, and defects are mended. Or:

- email: **[to be stated: address for accessibility reports]**
- telephone: **[to be stated]**

In the same way you can ask for information or a document in a form you can use.

# If no answer comes, or not a sufficient one

If within thirty days you have no answer, or one that does not satisfy you, you can turn to the Digital Ombudsman (Difensore civico per il digitale) at the Agency for Digital Italy (Article 3-quinquies of law 4/2004): [www.agid.gov.it](https://www.agid.gov.it/it/agid/difensore-civico-il-digitale).
`,
});
