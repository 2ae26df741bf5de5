/** Text of a block, still in Slack's escapes. */
export type SlackText = {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
};

export type SlackButton = {
  readonly type: 'button';
  readonly text: SlackText;
  readonly action_id: string;
  readonly value?: string;
  readonly url?: string;
};

/** The blocks that the schemas let through. */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: SlackText }
  | {
      readonly type: 'section';
      readonly text?: SlackText;
      readonly fields?: readonly SlackText[];
    }
  | { readonly type: 'context'; readonly elements: readonly SlackText[] }
  | { readonly type: 'actions'; readonly elements: readonly SlackButton[] }
  | { readonly type: 'divider' };

/** The body of a call, once its schema let it through. */
export type SlackBody = {
  readonly channel?: string;
  readonly ts?: string;
  readonly text?: string;
  readonly blocks?: readonly SlackBlock[];
  readonly thread_ts?: string;
  readonly reply_broadcast?: boolean;
};
