/**
 * A photo under a lens: its size and place within a frame, and the fingers, mouse and wheel that change them.
 */
const STEP = 1.5;
/** Times its own pixels that a photo is shown at the most. */
const MOST = 3;
/** Pixels that a finger may stray and still have tapped; that it must travel to have swiped. */
const STRAY = 10;
const SWIPE = 48;
/** Milliseconds within which a second tap makes a double tap. */
const TWICE = 320;

/**
 * @param {HTMLElement} stage the frame; the photo is its child
 * @param {{changed: (state: {percent: number, atLeast: boolean, atMost: boolean}) => void, swiped: (by: number) => void}} heard
 *   changed: after each change of size; swiped: a whole photo was pushed aside, by -1 or 1
 */
export function lens(stage, { changed, swiped }) {
  let photo = null;
  let width = 1;
  let height = 1;
  let size = 1; // CSS pixels to one pixel of the photo
  let x = 0; // of the photo's corner within the stage
  let y = 0;
  const fingers = new Map();
  let strayed = 0;
  let start = { x: 0, y: 0 };
  let last = { time: -Infinity, x: 0, y: 0 };

  const own = () => 1 / devicePixelRatio;
  const least = () => Math.min(stage.clientWidth / width, stage.clientHeight / height, own());
  const most = () => Math.max(MOST * own(), least() * MOST);
  const beyond = () => width * size > stage.clientWidth + 1 || height * size > stage.clientHeight + 1;
  const within = (at, whole, room) => (whole <= room ? (room - whole) / 2 : Math.min(0, Math.max(room - whole, at)));

  function draw() {
    x = within(x, width * size, stage.clientWidth);
    y = within(y, height * size, stage.clientHeight);
    photo.style.transform = `translate(${x}px, ${y}px) scale(${size})`;
    stage.classList.toggle("beyond", beyond());
  }

  /** Change the size so that what lies at a point of the stage stays there. */
  function resize(to, atX = stage.clientWidth / 2, atY = stage.clientHeight / 2) {
    const next = Math.min(most(), Math.max(least(), to));
    x = atX - ((atX - x) * next) / size;
    y = atY - ((atY - y) * next) / size;
    size = next;
    draw();
    const percent = Math.round((size / own()) * 100);
    changed({ percent, atLeast: size <= least() * 1.001, atMost: size >= most() * 0.999 });
  }

  function glide(to, ...at) {
    stage.classList.add("glide");
    resize(to, ...at);
  }

  /** A step larger or smaller never jumps over the photo's own size. */
  function stepped(by) {
    const next = size * by;
    const passes = (size < own() * 0.999 && next > own()) || (size > own() * 1.001 && next < own());
    glide(passes ? own() : next);
  }

  function place(event) {
    const frame = stage.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  }

  function pressed(event) {
    if (event.button > 0 || !photo) return;
    stage.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, place(event));
    stage.classList.remove("glide");
    stage.classList.add("held");
    if (fingers.size === 1) {
      strayed = 0;
      start = place(event);
    } else strayed = Infinity; // two fingers pinch; lifting one of them is no tap
  }

  function moved(event) {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (other) {
      pinched(before, now, other);
      return;
    }
    strayed = Math.max(strayed, Math.hypot(now.x - start.x, now.y - start.y));
    if (beyond()) pan(now.x - before.x, now.y - before.y);
  }

  function pinched(before, now, other) {
    const spread = Math.hypot(before.x - other.x, before.y - other.y) || 1;
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    x += (now.x - before.x) / 2;
    y += (now.y - before.y) / 2;
    resize((size * Math.hypot(now.x - other.x, now.y - other.y)) / spread, middle.x, middle.y);
  }

  function pan(byX, byY) {
    x += byX;
    y += byY;
    draw();
  }

  function lifted(event) {
    if (!fingers.delete(event.pointerId)) return;
    const at = place(event);
    if (fingers.size) return;
    stage.classList.remove("held");
    if (event.type === "pointercancel") return;
    const across = at.x - start.x;
    if (strayed <= STRAY) tapped(event.timeStamp, at);
    else if (!beyond() && Number.isFinite(strayed) && Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(at.y - start.y)) swiped(across < 0 ? 1 : -1);
  }

  function tapped(time, at) {
    const twice = time - last.time < TWICE && Math.hypot(at.x - last.x, at.y - last.y) < 4 * STRAY;
    last = { time: twice ? -Infinity : time, ...at };
    if (!twice) return;
    const large = size > least() * 1.01;
    glide(large ? least() : Math.max(own(), least() * STEP), at.x, at.y);
  }

  function wheeled(event) {
    event.preventDefault();
    if (!photo) return;
    stage.classList.remove("glide");
    const turned = event.deltaY * (event.deltaMode ? 16 : 1);
    const at = place(event);
    resize(size * Math.exp(-turned * (event.ctrlKey ? 0.01 : 0.002)), at.x, at.y);
  }

  stage.addEventListener("pointerdown", pressed);
  stage.addEventListener("pointermove", moved);
  stage.addEventListener("pointerup", lifted);
  stage.addEventListener("pointercancel", lifted);
  stage.addEventListener("wheel", wheeled, { passive: false });

  return {
    /** Put a photo of `w` × `h` pixels under the lens, whole. */
    put(image, w, h) {
      [photo, width, height] = [image, w, h];
      image.style.width = `${w}px`;
      image.style.height = `${h}px`;
      fingers.clear();
      stage.classList.remove("glide", "held");
      resize(least());
    },
    /** Keep the photo within a frame that has changed. */
    fit: () => photo && resize(size),
    whole: () => glide(least()),
    larger: () => stepped(STEP),
    smaller: () => stepped(1 / STEP),
    pan(byX, byY) {
      stage.classList.add("glide");
      pan(byX, byY);
    },
    beyond,
  };
}
