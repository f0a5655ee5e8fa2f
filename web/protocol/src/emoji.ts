/** The emoji that widget and console offer, in four groups: smileys, gestures, hearts and things. */
const GROUPS = [
  '😀 😃 😄 😁 😅 😂 🙂 😉 😊 😇 🥰 😍 😘 😋 😜 🤔 🤗 🤩 😎 😏 😐 🙄 😴 😌 😔 😟 😢 😭 😡 😱 🤯 🥳 🤒 🤝 🙈 🤷',
  '👍 👎 👌 ✌️ 🤞 👏 🙌 🙏 💪 👋 ✋ 👆 👇 👈 👉 ☝️ ✍️ 🫶',
  '❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 💕 💖 💯 ✨ ⭐ 🔥 🎉',
  '✅ ❌ ❗ ❓ ⏰ 📅 📦 🚚 💳 💰 🛒 🎁 📞 ✉️ 📎 📷 🏠 🚗 ✈️ ☕ 🍕 🍰 🌹 🌞 🌧️ 🐶 🐱 🎂 ⚽ 🎵',
] as const;

export const emojiGroups = (): readonly (readonly string[])[] => GROUPS.map((group) => group.split(' '));
