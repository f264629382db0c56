// Turns "30x10 40x10" in a <p> into boxes of these sizes, applies data-scroll, and then writes
// all rectangles, relative to the section, as JSON into the document.
//
// Asked for with "?right-to-left", every section runs to the left. What CSS says of the left and
// the right alone is exchanged then, as LayoutStyle counts from where a line begins.

function make_words(leaf) {
    const words = leaf.textContent.trim();
    leaf.textContent = "";
    leaf.dataset.words = words;
    for (const word of words ? words.split(/\s+/) : []) {
        const [width, height] = word.split("x");
        const box = document.createElement("i");
        box.style.cssText = `width: ${width}px; height: ${height}px`;
        leaf.append(box);
    }
}

function remove_space(node) {
    for (const child of [...node.childNodes]) {
        if (child.nodeType !== Node.ELEMENT_NODE)
            child.remove();
        else if (child.tagName !== "P")
            remove_space(child);
    }
}

function depth_below(element, section) {
    return element === section ? 0 : 1 + depth_below(element.parentElement, section);
}

function recorded_node(element, section, css) {
    const origin = section.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const node = {
        depth: depth_below(element, section),
        kind: element.tagName === "P" ? "leaf" : element.className || "box",
        css,
        rect: [box.x - origin.x, box.y - origin.y, box.width, box.height],
    };
    if (element.dataset.words)
        node.words = element.dataset.words;
    if (element.dataset.scroll)
        node.scroll = element.dataset.scroll;
    if (getComputedStyle(element).overflow !== "visible")
        node.content = [element.scrollWidth, element.scrollHeight];
    return node;
}

function recorded_section(section, written) {
    const elements = [section, ...section.querySelectorAll("div, p")];
    return {
        title: section.title,
        nodes: elements.map(e => recorded_node(e, section, written.get(e))),
    };
}

const runs_left = location.search === "?right-to-left";

function run_left(element) {
    if (element.tagName === "SECTION")
        element.style.direction = "rtl";
    const { paddingLeft, paddingRight, translate } = element.style;
    [element.style.paddingLeft, element.style.paddingRight] = [paddingRight, paddingLeft];
    if (translate)
        element.style.translate = translate.replace(/^[^ ]+/, x => `${-parseFloat(x)}px`);
}

function scroll_to(element, x, y) {
    const is_mirrored = getComputedStyle(element).direction === "rtl";
    [element.scrollLeft, element.scrollTop] = [is_mirrored ? -x : x, y];
}

window.addEventListener("load", () => {
    const written = new Map([...document.querySelectorAll("section, div, p")].map(
        element => [element, element.getAttribute("style") || ""]));
    document.querySelectorAll("p").forEach(make_words);
    document.querySelectorAll("section").forEach(remove_space);
    if (runs_left)
        written.forEach((style, element) => run_left(element));
    for (const element of document.querySelectorAll("[data-scroll]"))
        scroll_to(element, ...element.dataset.scroll.split(" "));
    const record = document.createElement("script");
    record.type = "application/json";
    record.id = "record";
    record.textContent = JSON.stringify([...document.querySelectorAll("section")].map(section => recorded_section(section, written)));
    document.body.append(record);
});
