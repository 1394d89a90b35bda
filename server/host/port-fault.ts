/** Why the http server could not begin, in a sentence that helps whoever started it. */
export function portFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const another = `Scegline un'altra, per esempio: PORT=${port < 65_535 ? Math.max(port + 1, 3001) : 3001} npm start`;
  switch (error.code) {
    case "EADDRINUSE":
      return new Error(`la porta ${port} è già occupata, forse da un'altra Agire. ${another}`, {
        cause: error,
      });
    case "EACCES":
      return new Error(`il sistema non concede la porta ${port}. ${another}`, { cause: error });
    case "EADDRNOTAVAIL":
      return new Error(`questo computer non ha l'indirizzo ${host}: correggi HOST.`, { cause: error });
    default:
      return error;
  }
}
