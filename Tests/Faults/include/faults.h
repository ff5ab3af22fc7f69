/* Nothing to call: the library is only loaded before others. */
