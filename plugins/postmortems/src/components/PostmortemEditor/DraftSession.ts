import {
  PostmortemContent,
  PostmortemResponse,
  PostmortemsApi,
  mergeContents,
  settleConflicts,
} from '@nines/backstage-plugin-postmortems-common';
import { failureMessage } from '@nines/backstage-plugin-slo-react';
import { isConflict } from '../../hooks';
import {
  ContentField,
  ContentPart,
  afterSave,
  baseOf,
  fieldsThatDiffer,
  mayHeal,
  partOf,
  sendable,
} from './draft';
import { DraftCopies } from './DraftCopies';
import { DraftView } from './DraftView';

/** How long typing must rest before it is saved. */
const REST_MS = 1_200;
/** After how long a save that failed is tried again. */
const RETRY_MS = 15_000;

/** The part of the API that a draft needs. */
type DraftApi = Pick<PostmortemsApi, 'changePostmortem' | 'getPostmortem'>;

/**
 * A postmortem in the making. It saves itself when typing rests, with the version that it was written on; a copy stays in the browser until
 * the server has the text. Where somebody else was first, both texts are merged against what both began with: what does not touch is joined
 * and said, what does waits for a decision. Nothing is ever written over.
 */
export class DraftSession {
  readonly #api: DraftApi;
  readonly #copies: DraftCopies;
  readonly #onAnswer: (record: PostmortemResponse) => void;
  readonly #listeners = new Set<() => void>();
  #base: { id: string; version: number; content: PostmortemContent };
  /** What both sides began with: the base, but for conflicts that are not decided yet. */
  #agreed: PostmortemContent;
  /** Mine as it was before the conflicts, and as it was joined then. */
  #before: { mine: PostmortemContent; joined: PostmortemContent } | undefined;
  #view: DraftView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> | undefined;
  #waiting: PostmortemResponse | undefined;
  #isClosed = false;

  constructor(options: {
    api: DraftApi;
    record: PostmortemResponse;
    onAnswer: (record: PostmortemResponse) => void;
    copies?: DraftCopies;
  }) {
    const { api, record, onAnswer, copies = new DraftCopies() } = options;
    this.#api = api;
    this.#copies = copies;
    this.#onAnswer = onAnswer;
    this.#base = baseOf(record);
    this.#agreed = record.content;
    this.#view = {
      content: record.content,
      state: { kind: 'clean' },
      merged: [],
      conflicts: [],
      isRestored: false,
      isUnkept: false,
    };
    if (record.allowedActions.includes('edit')) this.#restore();
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView => this.#view;

  /** True while text of this person is not with the server. */
  get isUnsaved(): boolean {
    return this.#changed().length > 0 || this.#view.conflicts.length > 0;
  }

  /** Writes fields; they are saved when typing rests. */
  readonly change = (part: ContentPart): void => {
    const content = { ...this.#view.content, ...part };
    const isWaiting = this.#view.conflicts.length > 0;
    this.#show({
      content,
      state: { kind: isWaiting ? 'conflict' : 'unsaved' },
    });
    this.#keepCopy();
    this.#schedule(REST_MS);
  };

  /** Saves now what is not saved; false where some of it still is not. */
  readonly save = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    if (this.#saving) await this.#saving;
    if (this.#view.conflicts.length > 0) return false;
    if (this.#changed().length === 0) {
      if (this.#view.state.kind !== 'saved')
        this.#show({ state: { kind: 'clean' } });
      this.#keepCopy();
      return true;
    }
    this.#saving = this.#send().finally(() => {
      this.#saving = undefined;
      const record = this.#waiting;
      this.#waiting = undefined;
      if (record) this.meet(record);
    });
    return this.#saving;
  };

  /** The record as it was just read: what others wrote is taken in. */
  readonly meet = (record: PostmortemResponse): void => {
    if (this.#saving) {
      this.#waiting = record;
      return;
    }
    if (record.id !== this.#base.id || record.version <= this.#base.version)
      return;
    this.#takeIn(record);
    if (this.isUnsaved) this.#schedule(REST_MS);
  };

  /** Ends conflicts: for each field whose text is to stand. */
  readonly decide = (
    choices: Readonly<Record<string, 'mine' | 'theirs'>>,
  ): Promise<boolean> => {
    const { content } = this.#view;
    const { mine, joined } = this.#before ?? { mine: content, joined: content };
    const three = { base: this.#agreed, mine, theirs: this.#base.content };
    const settled = settleConflicts(three, field => choices[field] ?? 'mine');
    const later = { base: joined, mine: content, theirs: settled };
    this.#show({
      content: settleConflicts(later, field => choices[field] ?? 'mine'),
      conflicts: [],
      state: { kind: 'unsaved' },
    });
    this.#keepCopy();
    return this.save();
  };

  readonly dismissNotes = () => this.#show({ merged: [], isRestored: false });

  /** While a page shows it; when that closes, what is unsaved is sent, and the copy stays until it arrived. */
  readonly open = (): (() => void) => {
    this.#isClosed = false;
    return () => {
      if (this.isUnsaved) this.save();
      this.#isClosed = true;
      clearTimeout(this.#timer);
    };
  };

  async #send(): Promise<boolean> {
    const { id, version, content: base } = this.#base;
    const sent = sendable(this.#view.content, base);
    const changes = partOf(sent, fieldsThatDiffer(base, sent));
    this.#show({ state: { kind: 'saving' } });
    try {
      const answer = await this.#api.changePostmortem(id, { version, changes });
      const { content: mine } = this.#view;
      this.#base = baseOf(answer);
      this.#show({
        content: afterSave({ sent, mine, answer: answer.content }),
      });
      this.#settle();
      this.#onAnswer(answer);
      return this.#changed().length === 0;
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(`${thrown}`);
      return isConflict(error) ? this.#join() : this.#fail(error);
    }
  }

  /** Somebody else was first: reads what they wrote, and joins both. */
  async #join(): Promise<boolean> {
    try {
      const record = await this.#api.getPostmortem(this.#base.id);
      this.#takeIn(record);
      this.#onAnswer(record);
    } catch (thrown) {
      return this.#fail(
        thrown instanceof Error ? thrown : new Error(`${thrown}`),
      );
    }
    if (this.#view.conflicts.length > 0) return false;
    this.#settle();
    return false;
  }

  #takeIn(record: PostmortemResponse): void {
    const { content: mine, merged: before } = this.#view;
    const { merged: content, conflicts } = mergeContents(
      this.#agreed,
      mine,
      record.content,
    );
    this.#before = { mine, joined: content };
    const isWriting = this.#changed().length > 0;
    const taken = isWriting ? fieldsThatDiffer(mine, content) : [];
    this.#base = baseOf(record);
    this.#show({
      content,
      conflicts: [...conflicts],
      merged: [...new Set([...before, ...taken])],
      ...(conflicts.length > 0 && { state: { kind: 'conflict' } }),
    });
    this.#keepCopy();
  }

  #settle(): void {
    const isSaved = this.#changed().length === 0;
    this.#show({ state: { kind: isSaved ? 'saved' : 'unsaved' } });
    this.#keepCopy();
    if (!isSaved) this.#schedule(REST_MS);
  }

  #fail(error: Error): false {
    this.#show({ state: { kind: 'failed', message: failureMessage(error) } });
    if (mayHeal(error)) this.#schedule(RETRY_MS);
    return false;
  }

  #changed(): ContentField[] {
    const { content: base } = this.#base;
    return fieldsThatDiffer(base, sendable(this.#view.content, base));
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#timer = setTimeout(this.save, wait);
  }

  #restore(): void {
    const copy = this.#copies.read(this.#base.id);
    if (!copy) return;
    const { content: theirs } = this.#base;
    const base = { ...theirs, ...copy.base };
    this.#agreed = base;
    const mine = { ...base, ...copy.changes };
    const { merged: content, conflicts } = mergeContents(base, mine, theirs);
    this.#before = { mine, joined: content };
    const hasConflicts = conflicts.length > 0;
    if (!hasConflicts && fieldsThatDiffer(theirs, content).length === 0) {
      this.#copies.forget(this.#base.id);
      return;
    }
    this.#show({
      content,
      conflicts: [...conflicts],
      state: { kind: hasConflicts ? 'conflict' : 'unsaved' },
      isRestored: true,
    });
    this.#schedule(REST_MS);
  }

  #keepCopy(): void {
    const { id, version, content } = this.#base;
    if (this.#view.conflicts.length === 0) this.#agreed = content;
    const base = this.#agreed;
    const fields = fieldsThatDiffer(base, this.#view.content);
    if (fields.length === 0) {
      this.#copies.forget(id);
      return;
    }
    const isKept = this.#copies.keep(id, {
      version,
      base: partOf(base, fields),
      changes: partOf(this.#view.content, fields),
    });
    this.#show({ isUnkept: !isKept });
  }

  #show(part: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}
