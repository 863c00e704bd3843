"""The office itself: accounts, exports, the sample of the demo."""
