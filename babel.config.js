// Taro's own preset compiles what runs on phones; Node-side code never passes through it.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: ['./config/leaveOutSources.cjs', './config/bigIntCalls.cjs'],
}
