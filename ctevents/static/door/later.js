// What the first guest does not need. It comes when names and typed codes are found.
import { CameraPanel } from "./screens/camera.js";
import { EndScreen } from "./screens/end.js";
import { MissingScreen } from "./screens/missing.js";
import { SettingsScreen } from "./screens/settings.js";
import { StartScreen } from "./screens/start.js";
import { WalkInScreen } from "./screens/walk_in.js";
import { badge } from "./screens/badge.js";
import { hasCamera, loadReader } from "./camera.js";

// The camera's reader is larger than all other parts: it comes last.
if (hasCamera()) loadReader().catch(() => {});

export { CameraPanel, EndScreen, MissingScreen, SettingsScreen, StartScreen, WalkInScreen, badge };
