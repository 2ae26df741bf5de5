// The journeys are parts of one suite, for which one portal is started: they export their tests to it.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: { 'jest/no-export': 'off' },
});
