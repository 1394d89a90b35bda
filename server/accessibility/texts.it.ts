type Report = { page: string | null; body: string; email: string | null };

export const barrierLetter = ({ page, body, email }: Report): { subject: string; text: string } => ({
  subject: "Qualcuno ha trovato un ostacolo su Agire",
  text: `Pagina: ${page ?? "non indicata"}
Risposta a: ${email ?? "non chiesta"}

${body}

Agire, la community dei gemellaggi fra amministrazioni
`,
});
