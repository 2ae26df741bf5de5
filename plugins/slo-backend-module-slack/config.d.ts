export interface Config {
  slo?: {
    slack?: {
      /**
       * The channels that may be told. An escalation policy names one as `slack:<name>`. With `token` there is one message per
       * alert, which is kept up to date and threaded; with `webhookUrl` each change is a message of its own.
       */
      channels?: Array<{
        /** Letters, digits, `.`, `_`, `-`. */
        name: string;
        /**
         * Bot token with the scope `chat:write`, `xoxb-…`.
         *
         * @visibility secret
         */
        token?: string;
        /** Id or name of the channel, which the bot is a member of; needed with `token`. */
        channel?: string;
        /** Where the Web API is. Default: `https://slack.com/api/`. */
        apiUrl?: string;
        /**
         * Address of an incoming webhook, instead of `token` and `channel`.
         *
         * @visibility secret
         */
        webhookUrl?: string;
        /** Messages in a minute at most; Slack takes about one a second and channel. Default: 50. */
        perMinute?: number;
      }>;
      /** Buttons in messages, which Slack sends to `/api/slo/webhooks/slack`. Without it, messages have links only. */
      interactivity?: {
        /**
         * The app's signing secret; two while it is rotated.
         *
         * @deepVisibility secret
         */
        signingSecrets: string[];
        /**
         * Which portal user a Slack user is, such as `U012AB3CD: user:default/jane`. Default: the user of the catalog whose
         * annotation `slack.com/user-id` says so. Who is mapped to nobody may not acknowledge.
         */
        users?: { [slackUserId: string]: string };
      };
    };
  };
}
