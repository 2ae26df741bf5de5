export interface Config {
  slo?: {};
}
