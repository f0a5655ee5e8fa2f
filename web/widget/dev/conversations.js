// Conversations, read marks and files of one visitor, in memory.
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers';

export const OPERATOR = { type: 'operator', name: 'Анна Смирнова' };

const conversations = [];
const files = new Map();
let number = 41;
let readable = false;

/** What the other side does is told to whoever listens: `push(frame, from)` of every change. */
export function createConversations(chat, push) {
  const open = () => conversations.filter(({ state }) => state === 'open');
  const find = (id) => conversations.find((conversation) => conversation.id === id);

  function announce({ id, number, state, startedAt, finishedAt, finishedBy }) {
    push({ type: 'conversation', conversationId: id, number, state, startedAt, finishedAt, finishedBy });
  }

  function begin() {
    const conversation = {
      id: randomUUID(),
      number: ++number,
      state: 'open',
      startedAt: new Date().toISOString(),
      readSequence: 0,
      operatorReadSequence: 0,
      messages: [],
    };
    conversations.push(conversation);
    announce(conversation);
    return conversation;
  }

  function reopened(conversation) {
    if (conversation.state === 'finished') {
      Object.assign(conversation, { state: 'open', finishedAt: null, finishedBy: null });
      announce(conversation);
    }
    return conversation;
  }

  /** Where a visitor's message belongs, by the mode; undefined if it is refused. */
  function placeOf(conversationId) {
    const named = find(conversationId);
    if (chat.conversationMode === 'multiple') {
      return conversationId ? (named?.state === 'open' ? named : undefined) : begin();
    }
    const current = named?.state === 'open' ? named : open().at(-1);
    const last = conversations.at(-1);
    return current ?? (last ? reopened(last) : begin());
  }

  function add(conversation, author, text, { clientMessageId = null, attachmentIds = [] } = {}) {
    const item = {
      id: randomUUID(),
      conversationId: conversation.id,
      sequence: conversation.messages.length + 1,
      clientMessageId,
      author,
      text,
      createdAt: new Date().toISOString(),
      attachments: attachmentIds.map((id) => files.get(id).attachment),
    };
    conversation.messages.push(item);
    push({ type: 'message', ...item, messageId: item.id });
  }

  return {
    write({ clientMessageId, text, conversationId, attachmentIds }) {
      const repeated = conversations
        .flatMap(({ messages }) => messages)
        .find((item) => item.clientMessageId === clientMessageId);
      const conversation = repeated ? undefined : placeOf(conversationId);
      if (repeated) {
        push({ type: 'message', ...repeated, messageId: repeated.id });
      } else if (conversation) {
        add(conversation, { type: 'visitor' }, text, { clientMessageId, attachmentIds });
      }
      return !!repeated || !!conversation;
    },
    say({ text, conversation, file, ...more }) {
      const attachmentIds = file ? [keep(Buffer.from(file.content ?? '', 'base64'), file)] : [];
      add(
        conversation ? conversations.find((one) => one.number === conversation) : (open().at(-1) ?? begin()),
        OPERATOR,
        text ?? '',
        {
          attachmentIds,
          ...more,
        },
      );
    },
    finish(id, finishedBy) {
      const conversation = id ? find(id) : open().at(-1);
      Object.assign(conversation, { state: 'finished', finishedAt: new Date().toISOString(), finishedBy });
      announce(conversation);
    },
    read(id, by, sequence) {
      const conversation = id ? find(id) : open().at(-1);
      const mark = by === 'visitor' ? 'readSequence' : 'operatorReadSequence';
      conversation[mark] = Math.max(conversation[mark], sequence ?? conversation.messages.length);
      push({ type: 'read', conversationId: conversation.id, by, sequence: conversation[mark] });
    },
    typing: (typing) => {
      push({ type: 'typing', conversationId: open().at(-1).id, author: OPERATOR, typing });
    },
    readable: (now) => (readable = now),
    forget: () => {
      conversations.length = 0;
    },
    list: () =>
      conversations
        .filter(({ state }) => state === 'open' || readable || chat.conversationMode === 'one-active')
        .map(({ messages, ...conversation }) => ({
          ...conversation,
          lastSequence: messages.length,
          lastMessage: messages.at(-1),
        })),
    page(id, after, limit) {
      const { messages } = find(id);
      return { conversationId: id, lastSequence: messages.length, items: messages.slice(after, after + limit) };
    },
    keep,
    file: (id) => files.get(id),
    later: (run) => setTimeout(run, 150),
  };
}

function keep(content, { name, contentType, width, height }) {
  const id = randomUUID();
  const size = content.length;
  const attachment = { id, name, contentType, size, ...(width && { width, height }) };
  files.set(id, { attachment, content });
  return id;
}
