import type {
  AddMessageRequest,
  AddNoteRequest,
  Assignee,
  Attachment,
  AttachmentLinks,
  CannedReply,
  ConversationHappening,
  ConversationNote,
  CursorPage,
  InboxConversation,
  InboxCounts,
  InboxFilter,
  InboxMessage,
  InboxMessagePage,
  OpenConversations,
  Operators,
  SearchResult,
  VisitorLink,
  VisitorLinks,
} from '@beseda/protocol';
import { ITEMS_PER_PAGE, query, segment } from './address';
import type { HttpRequest } from './http';
import type { Upload } from './upload';

export type MessageRange = { readonly after: number } | { readonly before: number };

/** Three screens: a thread opens the sooner, the less of it has to be drawn first. */
export const MESSAGE_PAGE_SIZE = 50;
/** The most the server gives: an inbox may hold thousands. */
export const CONVERSATION_PAGE_SIZE = 100;

export type CannedReplyRequest = Pick<CannedReply, 'shortcut' | 'text'>;

/** Sends a request with the operator's token. */
export type Call = <Answer>(request: HttpRequest) => Promise<Answer>;

/** The REST of the inbox. */
export class InboxApi {
  constructor(
    private readonly call: Call,
    private readonly send: (path: string, upload: Upload) => Promise<unknown>,
  ) {}

  conversations(
    filter: InboxFilter,
    cursor: string | undefined,
    signal?: AbortSignal,
  ): Promise<CursorPage<InboxConversation>> {
    return this.get(`${CONVERSATIONS}?${query({ ...filter, cursor, limit: CONVERSATION_PAGE_SIZE })}`, signal);
  }

  conversation(id: string, signal?: AbortSignal): Promise<InboxConversation> {
    return this.get(`${CONVERSATIONS}/${segment(id)}`, signal);
  }

  counts(signal?: AbortSignal): Promise<InboxCounts> {
    return this.get(`${INBOX}/counts`, signal);
  }

  search(words: string, cursor: string | undefined, signal?: AbortSignal): Promise<CursorPage<SearchResult>> {
    return this.get(`${INBOX}/search?${query({ q: words, cursor, limit: ITEMS_PER_PAGE })}`, signal);
  }

  messages(id: string, range: MessageRange, signal?: AbortSignal): Promise<InboxMessagePage> {
    return this.get(
      `${CONVERSATIONS}/${segment(id)}/messages?${query({ ...range, limit: MESSAGE_PAGE_SIZE })}`,
      signal,
    );
  }

  addMessage(id: string, request: AddMessageRequest): Promise<InboxMessage> {
    return this.call({ method: 'POST', path: `${CONVERSATIONS}/${segment(id)}/messages`, body: request });
  }

  finishConversation(id: string): Promise<InboxConversation> {
    return this.call({ method: 'POST', path: `${CONVERSATIONS}/${segment(id)}/finish` });
  }

  operators(signal?: AbortSignal): Promise<Operators> {
    return this.get(`${INBOX}/operators`, signal);
  }

  /** Without an assignee it is nobody's. */
  assign(id: string, assignee: Assignee | undefined): Promise<unknown> {
    const body = assignee ? { id: assignee.id } : {};
    return this.call({ method: 'PUT', path: `${CONVERSATIONS}/${segment(id)}/assignee`, body });
  }

  async notes(id: string, signal?: AbortSignal): Promise<readonly ConversationNote[]> {
    return (await this.get<Items<ConversationNote>>(`${CONVERSATIONS}/${segment(id)}/notes`, signal)).items;
  }

  async happenings(id: string, signal?: AbortSignal): Promise<readonly ConversationHappening[]> {
    return (await this.get<Items<ConversationHappening>>(`${CONVERSATIONS}/${segment(id)}/happenings`, signal)).items;
  }

  addNote(id: string, request: AddNoteRequest): Promise<ConversationNote> {
    return this.call({ method: 'POST', path: `${CONVERSATIONS}/${segment(id)}/notes`, body: request });
  }

  async cannedReplies(signal?: AbortSignal): Promise<readonly CannedReply[]> {
    return (await this.get<Items<CannedReply>>(CANNED_REPLIES, signal)).items;
  }

  createCannedReply(request: CannedReplyRequest): Promise<CannedReply> {
    return this.call({ method: 'POST', path: CANNED_REPLIES, body: request });
  }

  updateCannedReply(id: string, request: CannedReplyRequest): Promise<CannedReply> {
    return this.call({ method: 'PUT', path: `${CANNED_REPLIES}/${segment(id)}`, body: request });
  }

  deleteCannedReply(id: string): Promise<void> {
    return this.call({ method: 'DELETE', path: `${CANNED_REPLIES}/${segment(id)}` });
  }

  async upload(file: Upload): Promise<Attachment> {
    return (await this.send(`${INBOX}/attachments?${query({ name: file.name })}`, file)) as Attachment;
  }

  attachmentLinks(id: string, signal?: AbortSignal): Promise<AttachmentLinks> {
    return this.get(`${INBOX}/attachments/${segment(id)}/links`, signal);
  }

  openConversations(onlineChatId: string, signal?: AbortSignal): Promise<OpenConversations> {
    return this.get(`${INBOX}/online-chats/${segment(onlineChatId)}/open-conversations`, signal);
  }

  visitorLinks(of: Readonly<Record<string, string | number>>, signal?: AbortSignal): Promise<VisitorLinks> {
    return this.get(`${VISITOR_LINKS}?${query(of)}`, signal);
  }

  undoVisitorLink(id: string): Promise<VisitorLink> {
    return this.call({ method: 'POST', path: `${VISITOR_LINKS}/${segment(id)}/undo` });
  }

  private get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
    return this.call({ method: 'GET', path, signal });
  }
}

interface Items<Item> {
  readonly items: readonly Item[];
}

const INBOX = '/api/inbox/v1';
const CONVERSATIONS = `${INBOX}/conversations`;
const VISITOR_LINKS = `${INBOX}/visitor-links`;
const CANNED_REPLIES = `${INBOX}/canned-replies`;
