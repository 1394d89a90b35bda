export type Report = { page: string | null; body: string; email: string | null };

export type Letter = (report: Report) => { subject: string; text: string };

export const barrierLetter: Letter = ({ page, body, email }) => ({
  subject: "Qualcuno ha trovato un ostacolo su Agire",
  text: `Pagina: ${page ?? "non indicata"}
Risposta a: ${email ?? "non chiesta"}

${body}

Agire, la community dei gemellaggi fra amministrazioni
`,
});
