"""What a task calls: each step takes ids, hands records from room to room, and gives back counts."""
