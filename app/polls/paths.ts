/** A poll on a page of its own. */
export const pollPath = (id: number) => `/sondaggi/${id}`;
/** What is read anew of it: one's own vote, and who voted. */
export const votesPath = (id: number) => `/sondaggi/${id}/voti`;
export const csvPath = (id: number) => `/sondaggi/${id}/risultati.csv`;
export const calendarPath = (id: number) => `/sondaggi/${id}/data.ics`;
/** Where one adds a poll to a message of one's own. */
export const newPollPath = (topicId: number, number: number) =>
  `/discussioni/${topicId}/messaggi/${number}/sondaggio`;
