import { isSessionAnswer, type SessionAnswer, type SessionRequest } from '@beseda/protocol';

/** A session, or the reason why there is none: `final` if this page may not have the chat, else it may pass. */
export interface SessionOutcome {
  readonly session?: SessionAnswer;
  readonly final?: boolean;
  readonly reason: string;
}

/** Asks for a session. The body is sent as plain text, so that no preflight precedes it. */
export async function openSession(host: string, request: SessionRequest): Promise<SessionOutcome> {
  let status = 0;
  let body: unknown;
  try {
    const answer = await fetch(`${host}/widget/session`, {
      method: 'POST',
      body: JSON.stringify(request),
      credentials: 'omit',
    });
    status = answer.status;
    body = await answer.json();
  } catch {
    // No answer, or one without JSON: judged below by the status alone.
  }
  if (isSessionAnswer(body)) {
    return { session: body, reason: '' };
  }
  if (status === 403) {
    return { final: true, reason: `${location.origin} is not a placement address of this chat` };
  }
  if (status === 404) {
    return { final: true, reason: `${host} knows no button ${request.id} with this hash` };
  }
  return { reason: `${host} gives no session to ${location.origin} (${status || 'no answer'})` };
}
